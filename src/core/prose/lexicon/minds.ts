/** What people hold for true and what they know: words as alternatives of a phrase pattern. */

export const BELIEFS =
  'assumption|assumptions|belief|beliefs|impression|understanding|expectation|expectations|conclusion|conclusions|premise|notion|perception|presumption|assessment|diagnosis|interpretation|hypothesis|mental-model';

/** What a belief is called once the outcome is known. */
export const UNTRUE =
  'incorrect|wrong|wrongly|false|mistaken|faulty|flawed|erroneous|invalid|unfounded|untested|unverified|unchecked|misguided|bad|misplaced';

export const KNOWING = 'understand|grasp|comprehend|appreciate|fathom';
