/** The closed word classes of English, as far as the rules ask for them. */
export const DETERMINERS =
  'the a an this that these those our my your his her their its some any each every no another both all one which what';

export const PRONOUNS =
  'i we he she they you it someone somebody anyone anybody everyone everybody nobody no-one noone who people whoever';

export const AUXILIARIES = 'is are was were be been being am has have had having do does did get gets got';

export const MODALS = "can could may might must shall should will would cannot ought 'd";

export const NEGATIONS =
  'not no never without neither nor none nobody hardly rarely seldom barely scarcely nothing cannot';

export const PREPOSITIONS =
  'of in on at by for with from to into onto over under through during before after between within across about against around off out up down ' +
  'via per near upon towards toward as like since until till despite amid among behind beyond beside besides throughout inside outside plus than because';

export const CONJUNCTIONS =
  'and or but so yet while when where whereas although though because since unless until if whether that which who whose whom then once after before as';

/** Adverbs that do not end in -ly. */
export const ADVERBS =
  'also just even only still already again ever never always often soon later then now too very quite rather almost once twice first further ' +
  'maybe perhaps indeed instead thus therefore hence otherwise however meanwhile well far sooner earlier faster quicker longer sometimes somehow yet together really';

/** End in -ing and are no verbs. */
export const NOT_GERUNDS =
  'everything something anything nothing thing string spring morning evening during ceiling sibling king wing offspring lightning';

/** End in -ly and are no adverbs. */
export const NOT_ADVERBS =
  'reply supply apply rely comply only family assembly anomaly early daily weekly monthly hourly likely unlikely friendly fly multiply imply ally';
