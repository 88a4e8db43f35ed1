/** What an incident does: verbs and nouns of harm, as alternatives of a phrase pattern. */

/** Done by a person, these are harm whatever their object is. */
export const HARM_VERBS =
  'break%|crash%|corrupt%|wreck%|sabotage%|cripple%|ruin%|trash%|nuke%|brick%|hose%|bork%|clobber%|destabilise%|destabilize%|screw%|botch%';

/** Harm when the object is what people rely on; a remedy as often as not. */
export const REMOVAL_VERBS =
  'delete%|drop%|destroy%|wipe%|erase%|remove%|overwrite%|disable%|kill%|purge%|truncate%|unplug%|misconfigure%|leak%|expose%|lose%|lock%|flood%|overload%|exhaust%';

export const CAUSE_VERBS = 'cause%|trigger%|provoke%|introduce%|create%|start%|produce%';

/** Names of the harm. */
export const HARM_NOUNS =
  'outage|outages|incident|incidents|disruption|downtime|failure|failures|problem|problems|issue|issues|regression|breakage|crash|mess|disaster|error|errors|loss|leak|breach|bug|bugs|degradation|impact|deletion|corruption|data-loss|damage|overload|interruption';

/** What people rely on. */
export const ASSETS =
  'production|prod|database|databases|db|table|tables|bucket|buckets|cluster|clusters|namespace|volume|volumes|site|website|service|services|account|accounts|records|data|backup|backups|schema|index|queue|topic|repository|repo|branch|zone|dns|certificate|credentials|secrets|key|keys|password|token|environment|storage|disk|server|servers|network|login|checkout|api|page|app|application|platform|system|systems|payments|deployment|pipeline|everything';

export const OUTAGE_WORDS =
  /^(?:outages?|incidents?|disruptions?|downtime|failures?|down|unavailable|failed|broke|broken|happened|occurred|crash(?:ed)?|lost|loss|damage|degrad(?:ed|ation)|delayed|stopped|deleted|errors?|impact|interruption|unreachable|breach|leak(?:ed)?)$/;
