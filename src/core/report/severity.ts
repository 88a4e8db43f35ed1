import schema from '../format/schema.json';
import { SEVERITIES, type Severity } from '../format/model';

/** `sev2: a major function is broken and revenue is affected`, as the schema says it. */
export function severityWords(severity: Severity): string {
  const meaning = schema.properties.severity.enumDescriptions[SEVERITIES.indexOf(severity)] ?? '';
  return `${severity}: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1).replace(/\.$/, '')}`;
}
