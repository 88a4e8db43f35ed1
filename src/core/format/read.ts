/** Reads typed values out of nodes. What cannot be read is null here; the validator reports it. */
import { readAmount, readDuration, readTarget } from './duration';
import { isEmpty, pairOf, type MapNode, type YamlNode } from './node';
import {
  METRIC_KEYS,
  type Amount,
  type Choice,
  type Duration,
  type MetricKey,
  type StatedMetric,
  type StatedTarget,
} from './model';
import type { Words } from './words';

/** The value behind a key of a mapping; undefined where the node is no mapping or the key is absent or empty. */
export function at(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const value = node?.type === 'map' ? pairOf(node, key)?.value : undefined;
  return value === undefined || isEmpty(value) ? undefined : value;
}

export function words(node: YamlNode | undefined): Words | null {
  if (node?.type !== 'scalar' || isEmpty(node) || node.words.value.trim() === '') return null;
  return node.words;
}

/** One name in place of a list of names. */
export function names(node: YamlNode | undefined): Words[] {
  const items = node?.type === 'seq' ? node.items : node === undefined ? [] : [node];
  return items.flatMap((item) => words(item) ?? []);
}

export function choice<T extends string>(node: YamlNode | undefined, allowed: readonly T[]): Choice<T> | null {
  const text = words(node);
  const value = allowed.find((one) => one === text?.value);
  return text === null || value === undefined ? null : { value, span: text.span };
}

export function choices<T extends string>(node: YamlNode | undefined, allowed: readonly T[]): Choice<T>[] {
  const items = node?.type === 'seq' ? node.items : [node];
  return items.flatMap((item) => choice(item, allowed) ?? []);
}

export function amount(node: YamlNode | undefined): Amount | null {
  const text = words(node);
  return text === null ? null : readAmount(text);
}

export function duration(node: YamlNode | undefined): Duration | null {
  const text = words(node);
  return text === null ? null : readDuration(text);
}

function isMetric(key: string): key is MetricKey {
  return (METRIC_KEYS as readonly string[]).includes(key);
}

export function statedMetrics(node: YamlNode | undefined): StatedMetric[] {
  return metricPairs(node).flatMap(({ key, keySpan, value }) => {
    const found = duration(value);
    return found === null ? [] : [{ key, keySpan, duration: found }];
  });
}

export function statedTargets(node: YamlNode | undefined): StatedTarget[] {
  return metricPairs(node).flatMap(({ key, keySpan, value }) => {
    const text = words(value);
    const target = text === null ? null : readTarget(text);
    return target === null ? [] : [{ key, keySpan, target }];
  });
}

function metricPairs(node: YamlNode | undefined): { key: MetricKey; keySpan: Words['span']; value: YamlNode }[] {
  const pairs = node?.type === 'map' ? (node satisfies MapNode).pairs : [];
  return pairs.flatMap(({ key, value }) => {
    const name = key.words.value;
    return isMetric(name) ? [{ key: name, keySpan: key.span, value }] : [];
  });
}
