/** Verbs of incident reviews, as base forms; their other forms are made by rule, those of irregular ones are listed. */
export const REGULAR =
  'abandon abort absorb accept access acknowledge acquire act activate adapt add address adjust adopt advise affect agree aim alert align allocate ' +
  'allow alter amend analyse analyze announce answer anticipate apologise appear apply appreciate approach approve archive argue arrange arrive ask assess ' +
  'assign assist assume attach attack attempt attend audit authorise automate avoid await back backfill balance ban base batch behave believe benefit ' +
  'block book boot bother botch bounce brick brief bump bundle bypass cache calculate call cancel capture care carry cascade cause centralise challenge change ' +
  'charge check clarify classify clean clear click clone close co-ordinate coach coerce collapse collect combine comment commit communicate compare compile complain complete comply ' +
  'complicate compromise conclude condition conduct configure confirm conflate confuse connect consider consolidate consume contact contain continue contribute control convert convince coordinate copy ' +
  'cordon correct corrupt cover crash create cross curate cycle damage debug decide declare decline decommission decrease dedicate default defer define degrade delay ' +
  'delegate delete deliver demand demonstrate deny depend deploy deprecate deprioritise describe design destroy detach detect deteriorate determine develop devise diagnose differ direct ' +
  'disable discard disclose disconnect discount discourage discover discuss dismiss disregard disrupt distribute ditch diversify divert document double double-check downgrade download draft drain drop drift drown duplicate ' +
  'edit educate eliminate email emit employ empty enable encounter encourage end enforce engage enhance enlist enrich ensure enter escalate establish estimate evaluate ' +
  'evict evolve examine exceed exclude excuse execute exercise exhaust exist exit expand expect expedite expire explain exploit explore expose extend extract facilitate fail ' +
  'familiarise fat-finger fetch figure file fill filter finalise finish fix flag flip flood flush focus follow forbid force foresee form formalise forward ' +
  'free fumble function gain gather generate grant guarantee guard guess guide halt handle hang happen harden help hire hit hope host hurry identify ignore ' +
  'impact impede implement import impose improve include increase indicate inform infer inherit initiate inject inspect install instruct integrate intend interact interfere interpret interrupt ' +
  'introduce invalidate invest investigate invite involve isolate issue join judge jump justify kill knock label lack lag land last launch lead leak learn lessen ' +
  'lift limit link list load lock log look loop lower maintain manage map mark mask match matter measure merge migrate mind minimise mirror misapply ' +
  'misclassify misconfigure misdiagnose mishandle misinterpret misjudge mislabel mismanage misread misroute miss mistype misunderstand misuse mitigate mock modify monitor mount move multiply mute name negate ' +
  'neglect note notice notify number obey observe obtain obscure occur offer omit onboard open operate optimise order organise outline overload overlook override overrule page panic ' +
  'parse participate pass patch pause perform permit persist persuade phase phone pick pin pinpoint place plan plug point poll populate post postpone practice practise predict prefer ' +
  'prepare present press presume pretend prevent print prioritise probe proceed process produce program progress prohibit promise promote prompt propagate propose protect prove provide provision ' +
  'prune publicise publicize publish pull purchase purge push quarantine query question queue raise ramp rate re-run reach react realise reason reassign reassess reboot rebuild recall receive recheck ' +
  'recognise recommend reconcile reconfigure reconsider record recover recreate recycle redeploy redesign redirect redo reduce refactor refamiliarise refer refine reflect refresh refuse ' +
  'register reimplement reinforce reinstall reject relate relax release relocate rely remain remediate remember remind remove rename render renew repair repeat replace replay replicate reply report reproduce ' +
  'request require reroute rescale reschedule research reserve reset resize resolve respond restart restore restrict result resume resync retain retire retrain retrieve retry return reuse reveal ' +
  'revert review revise revisit revoke rework risk roll rotate route rush sacrifice sanitise save scale scan schedule scrutinise search secure seek select separate serialise serve settle ' +
  'shape share shift ship shorten show shuffle sign signal silence simplify simulate skip slip slow snooze solve sort specify speed spike split spot stabilise stage stall standardise ' +
  'start starve state stay steer step stop store stream streamline stress strengthen stretch strive study submit subscribe substitute succeed suffer suggest supply support suppose suppress surface surprise survive suspect ' +
  'suspend swap switch sync synchronise talk tail target terminate test think threaten throttle throw tidy tighten time timeout toggle touch trace track train transfer transform translate ' +
  'transition trap travel treat triage trigger trim troubleshoot trust try tune turn type underestimate underline undo unblock uncordon uncover unify unlock unmute unplug update upgrade upload upset urge use ' +
  'utilise validate vary verify version view violate visit vote wait walk want warn waste watch weaken weigh welcome widen wipe wish work worry worsen wrap zap circle restructure wonder rehearse renumber yield zero ' +
  'crawl drag flap misplace mistime mix overcommit overfill overprovision recur shadow subject vet outweigh reorder deserve enquire inquire inadvertent attribute authenticate blame breach hide hog hotfix hurt leverage relaunch reword ' +
  'chase nudge pester sharpen rationalise flesh socialise evangelise annotate appoint bolster brainstorm broaden collaborate contemplate cooperate count debate deduplicate deepen defragment designate digitise enlarge equip foster jot liaise lobby ' +
  'localise maximise modernise modernize nominate overhaul procure quantify reclaim redact revamp stagger strip summarise tabulate tally ' +
  'wreck sabotage cripple ruin trash nuke brick hose bork clobber destabilise screw botch erase truncate provoke mess muck overprovision lull fumble blunder goof slack lapse ' +
  'reorganise rethink retest restate rewrite beef consult tackle experiment straighten rationalise respect listen redouble adhere hone budget defend elevate nurture cultivate overcommunicate re-enable re-deploy re-create re-add re-check re-evaluate reevaluate re-assess re-route spoof stem spawn swallow tag tie template tweak unsubscribe untangle wire worsen';

/** base past participle, one verb a line group; a third form only when it differs. */
export const IRREGULAR =
  'be was been|be were been|become became become|begin began begun|bind bound|bite bit bitten|blow blew blown|break broke broken|bring brought|build built|burn burned|buy bought|' +
  'catch caught|choose chose chosen|come came come|cost cost|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|' +
  'find found|fly flew flown|forbid forbade forbidden|forget forgot forgotten|foresee foresaw foreseen|freeze froze frozen|get got|get got gotten|give gave given|go went gone|grow grew grown|hang hung|have had|hear heard|hide hid hidden|' +
  'hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|' +
  'misunderstand misunderstood|misread misread|oversee oversaw overseen|override overrode overridden|overwrite overwrote overwritten|pay paid|prove proved proven|put put|quit quit|read read|rebuild rebuilt|rerun reran rerun|reset reset|rethink rethought|rewrite rewrote rewritten|' +
  'ride rode ridden|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sink sank sunk|' +
  'sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|split split|spread spread|stand stood|steal stole stolen|stick stuck|strike struck|strive strove striven|swing swung|take took taken|' +
  'teach taught|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undo undid undone|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|write wrote written|redo redid redone|cast cast|' +
  'broadcast broadcast|forgo forwent forgone|overrun overran overrun|undertake undertook undertaken|overcome overcame overcome|overthink overthought|oversleep overslept|overlook overlooked|input input|bet bet|bear bore borne';

const DOUBLING =
  'drop|stop|plan|ban|pin|skip|slip|trap|swap|flap|map|flip|trim|tag|log|lag|plug|debug|zap|drag|hog|spot|vet|commit|admit|omit|permit|submit|refer|defer|occur|recur|prefer|transfer|infer|control|cancel|label|travel|' +
  'run|rerun|set|reset|cut|hit|put|let|get|forget|begin|shut|split|spin|win|sit|quit|overcommit|program|unplug|bet|spam|wrap|ship|scan|step|tip|clip|chat|equip|upset|dig|shed|input|snap|hotfix|stem|strip|shrug|nod|rub|grab|bar|stir|scrap|scrub|slam|jam|tap';
const DOUBLED = new Set(DOUBLING.split('|'));

/** The five forms of a verb. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** Forms of a verb by the spelling rules, irregular ones from the list (the last listed wins for the participle). */
export function verbForms(base: string): VerbForms {
  const irregular = IRREGULAR_FORMS.get(base);
  const past = irregular?.[0] ?? regularPast(base);
  return { base, third: third(base), past, participle: irregular?.[1] ?? past, gerund: gerund(base) };
}

const IRREGULAR_FORMS: ReadonlyMap<string, readonly [string, string]> = new Map(
  IRREGULAR.split('|').map((line): [string, [string, string]] => {
    const [base = '', past = '', participle = past] = line.split(' ');
    return [base, [past, participle]];
  }),
);

/** All verbs that are listed, base forms. */
export const VERBS: readonly string[] = [...new Set([...REGULAR.split(' '), ...IRREGULAR_FORMS.keys()])];

function stemForEnding(base: string): string {
  if (DOUBLED.has(base)) return base + base.charAt(base.length - 1);
  if (base.endsWith('ic')) return base + 'k';
  return base;
}

/** The forms of every verb are made at each start: signs are looked at, since a pattern is dear to make. */
function endsInConsonantY(base: string): boolean {
  return base.endsWith('y') && base.length > 1 && !'aeiou'.includes(base.charAt(base.length - 2));
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return base + 'd';
  if (endsInConsonantY(base)) return base.slice(0, -1) + 'ied';
  return stemForEnding(base) + 'ed';
}

function gerund(base: string): string {
  if (base === 'be') return 'being';
  if (base.endsWith('ie')) return base.slice(0, -2) + 'ying';
  if (base.endsWith('e') && !'eoy'.includes(base.charAt(base.length - 2))) return base.slice(0, -1) + 'ing';
  return stemForEnding(base) + 'ing';
}

function third(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (endsInConsonantY(base)) return base.slice(0, -1) + 'ies';
  const last = base.charAt(base.length - 1);
  if ('sxzo'.includes(last) || (last === 'h' && 'cs'.includes(base.charAt(base.length - 2)))) return base + 'es';
  return base + 's';
}
