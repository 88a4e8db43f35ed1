/** What people do at work: words for their acts, slips and omissions, as alternatives of a phrase pattern. */

/** Adverbs of a slip. */
export const SLIPS =
  'accidentally|accidently|mistakenly|inadvertently|inadvertantly|erroneously|errantly|unintentionally|unwittingly|unknowingly';

/** Acts that slip, as told afterwards. */
export const ACTS =
  'run|ran|executed|deleted|removed|merged|pushed|deployed|upgraded|committed|leaked|published|released|disabled|enabled|applied|changed|set|dropped|destroyed|closed|shared|exposed|started|stopped|triggered|' +
  'restarted|overwritten|overwrote|reverted|sent|used|selected|chosen|chose|copied|pasted|typed|entered|added|included|omitted|left|put|placed|moved|introduced|uploaded|revoked|rotated|scaled|drained|rebooted|terminated|' +
  'killed|skipped|turned|switched|granted|assigned|configured|configuring|specified|clicked|promoted|muted|silenced|acknowledged|created|made|wiped|unplugged|disconnected|cut|taken|took|done|did|given|gave|updated|marked|checked|wrote|written|unset|approved|opened|excluded|renamed|truncated|purged|reset|powered|shut|kept|passed|passing|running';

/** Steps of people, as nouns. */
export const STEPS =
  'command|commands|keystroke|key|entry|input|setting|value|action|step|click|decision|instruction|instructions|advice|move|configuration|change|assumption|estimate|order|address|name';

/** Slips, as nouns. */
export const SLIP_NOUNS =
  'execution|deletion|removal|merge|push|deploy|deployment|upgrade|commit|leak|release|change|destruction|restart|reboot|shutdown|activation|deactivation|disclosure|exposure|publication|overwrite|reset|drop|run|use|termination|misconfiguration|disconnection|update|destroy|click|keystroke|omission|revert|rollback|promotion|copy|copying|inclusion|termination|wipe';

/** What people do on purpose. States and perceptions (have, know, see, receive) are conditions, never omissions. */
export const DELIBERATE =
  'check|verify|test|validate|review|read|follow|escalate|page|notify|communicate|tell|inform|ask|announce|document|update|revert|confirm|look|run|respond|act|take|monitor|watch|set|add|enable|configure|consider|' +
  'think|spot|catch|double-check|ensure|coordinate|plan|rehearse|call|alert|investigate|report|declare|close|rotate|renew|restart|wait|pay|question|mention|share|consult|involve|raise|warn|scroll|open|back|roll|anticipate|account|foresee|prioritize|prioritise|address|implement|remove|clean|specify|include|perform|do|write|create|provide|schedule|request|seek|obtain|complete|apply|install|upgrade|remember|bother|stop|migrate|use|' +
  'copy|inspect|acknowledge|answer|reply|react|join|brief|train|approve|submit|deploy|execute|supervise|oversee|restore|replace|pin|hand';

/** Of these, what we say of ourselves when we explain a failure: "we did not test the new path". */
export const CARE =
  'check|verify|test|validate|review|spot|catch|consider|notify|communicate|inform|escalate|anticipate|account|foresee|document|follow|double-check|ensure|coordinate|rehearse|think|monitor|plan';

/** Of these, what only people can fail to do: no program verifies in its own name, or is to communicate. */
export const HUMAN_ONLY =
  'verify|test|review|escalate|communicate|inform|consult|announce|document|rehearse|coordinate|anticipate|foresee|consider|prioritise|prioritize|double-check|ensure|involve|train|adhere|brief|question|think|supervise|oversee';

/** What nobody did. */
export const UNDONE =
  'checked|verified|tested|read|reviewed|noticed|realised|realized|asked|told|escalated|paged|looked|acted|responded|reacted|watched|monitored|owned|updated|documented|questioned|thought|bothered|followed|spotted|caught|called|answered|acknowledged|understood|declared|announced|addressed|handled|investigated|flagged|graded|double-checked|rehearsed';

/** Duties towards others and towards the work at hand, beside `DELIBERATE`: words that tell of too many other things to be a warning. */
export const DUTIES =
  'give|pass|hand|keep|finish|send|forward|put|retire|resolve|return|deliver|bring|explain|clarify|maintain|patch|secure|protect|disable|follow|learn|listen|heed|tackle|fix|limit|cap|harden|audit|revoke|decommission|retrain|staff|account|factor|allow|make|observe|respect|honour|honor|comply|stick';

/** Those who run what others depend on: firms and bodies, of which only what people do is told. */
export const FIRMS =
  'provider|supplier|carrier|company|organisation|organization|firm|agency|isp|registrar|contractor|vendor|vendors|providers|suppliers|landlord|operator|utility|bank|agencies|hoster|host|reseller|upstream|management|leadership|department';
