/** What there is to know about a key, a rule or a level of a configuration. */
import { configSchemaAt } from '../../config/keys';
import { readTree } from '../../format/tree';
import type { Hover } from '../hover/hover';
import { atOffset } from '../hover/path-at';
import { explainRule } from '../hover/rule';

/** The hover at an offset of `pir.config.yaml`, or null where there is nothing to say. Never throws. */
export function hoverConfig(source: string, offset: number): Hover | null {
  const here = atOffset(readTree(source, null).root, offset);
  if (here?.on !== 'key') return null;
  const { path, node } = here;
  const key = String(path.at(-1));
  const rule = path.length === 2 && path[0] === 'rules' ? explainRule(key) : null;
  if (rule !== null) return { span: node.span, markdown: rule };
  const schema = configSchemaAt(path);
  if (schema?.description === undefined) return null;
  return { span: node.span, markdown: `**${schema.title ?? key}**\n\n${schema.description}` };
}
