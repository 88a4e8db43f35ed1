/** What holds for every text. Each throws where it does not. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import {
  applyEdits,
  chart,
  complete,
  computeMetrics,
  fixAll,
  hover,
  IMPACTS,
  importDraft,
  importText,
  KINDS,
  lintReview,
  outline,
  parseReview,
  readTeamConfig,
  setImpact,
  setKind,
  setMilestones,
  type Edited,
  type Finding,
  type ParsedReview,
  type TextEdit,
} from '../../src/core/index';
import { readEveryday } from '../../src/core/format/everyday';
import { toValue } from '../../src/core/format/node';
import { cutPieces } from '../../src/core/format/pieces';
import { parseUnusual } from '../../src/core/format/yaml';
import { cpuMs } from '../cpu';

const TODAY = Date.UTC(2026, 2, 1);
/** Milliseconds for a text of a few kilobytes; generous, since a slow machine takes its time. */
const PATIENCE = 5_000;

/** Everything that is computed while somebody types, in its time and with every place inside the text. */
export function isReadWithoutHarm(text: string): void {
  let findings: readonly Finding[] = [];
  const time = cpuMs(() => {
    const parsed = parseReview(text);
    findings = lintReview(parsed, { today: TODAY });
    const metrics = computeMetrics(parsed.review);
    chart(parsed.review, metrics, { width: 900 });
    outline(parsed);
    for (const offset of [0, text.length >> 1, text.length]) {
      complete(parsed, offset, { now: TODAY, metrics });
      hover(parsed, offset, metrics);
    }
  });
  assert.ok(time < PATIENCE, `took ${Math.round(time)} ms`);
  checkPlaces(text, findings);
}

function checkPlaces(text: string, findings: readonly Finding[]): void {
  for (const { rule, span, fixes, related = [] } of findings) {
    const places = [span, ...related.map((one) => one.span), ...fixes.flatMap((fix) => fix.edits)];
    for (const { start, end } of places) assert.ok(0 <= start && start <= end && end <= text.length, rule);
    for (const fix of fixes) parseReview(applyEdits(text, fix.edits));
  }
}

/** Where nothing is said about form, any YAML reader reads the same. */
export function isSilentOnlyAboutYaml(text: string): void {
  const parsed = parseReview(text);
  if (parsed.refused || parsed.findings.some(({ rule }) => /^yaml\/|^schema\/time$/.test(rule))) return;
  if (/^[ ]*(?:- )*(?:\?(?: |$)|~ *:)/m.test(text)) return; // a key in a form that nobody writes
  if (/^---[^]*?\n---/.test(text)) return; // an empty document in front is passed over
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  assert.deepEqual(
    [...document.errors, ...document.warnings].map(({ code }) => code),
    [],
  );
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? {}));
  assert.ok(isDeepStrictEqual(plain(toValue(parsed.root)), plain(document.toJS())), 'another value');
}

/** What is read without `yaml` is read as `yaml` reads it, to the last offset. */
export function isReadAlikeWithoutYaml(text: string): void {
  for (const piece of piecesOf(text)) {
    const node = readEveryday(piece);
    if (node !== null) assert.deepEqual({ node, findings: [] }, parseUnusual(piece), piece);
  }
}

/** Pairs whole, and items with a blank for their dash, as they are parsed. */
export function piecesOf(text: string): string[] {
  return cutPieces(text).pairs.flatMap(({ span, items }) => [
    text.slice(span.start, span.end),
    ...(items?.all() ?? []).map(({ start, end }) => {
      const line = text.lastIndexOf('\n', start - 1) + 1;
      return `${text.slice(line, start)} ${text.slice(start + 1, end)}`;
    }),
  ]);
}

/** Safe fixes, all at once and again and again, come to an end, and every letter stays. */
export function isMendedInTheEnd(text: string): void {
  let now = text;
  for (let round = 0; round < 30; round++) {
    const edits = fixAll(lintReview(parseReview(now), { today: TODAY }));
    if (edits.length === 0) return;
    checkKept(now, edits);
    const next = applyEdits(now, edits);
    if (next === now) return;
    now = next;
  }
  assert.fail('no end of fixes');
}

/** An edit of a tool leaves every byte outside its spans, and what was asked for can be read afterwards. */
export function isEditedInPlace(text: string): void {
  const parsed = parseReview(text);
  if (parsed.findings.some(({ severity }) => severity === 'error' || severity === 'warning')) return;
  parsed.review.timeline.forEach((entry, index) => {
    const impact = IMPACTS[index % IMPACTS.length] ?? 'neutral';
    const kind = KINDS[index % KINDS.length] ?? 'task';
    const cases: [Edited, (after: ParsedReview['review']) => unknown, unknown][] = [
      [setImpact(parsed, index, impact), (after) => after.timeline[index]?.impact?.value, impact],
      [setKind(parsed, index, kind), (after) => after.timeline[index]?.kind?.value, kind],
      [setImpact(parsed, index, null), (after) => after.timeline[index]?.impact?.value, undefined],
      [
        setMilestones(parsed, index, ['detected', 'acknowledged']),
        (after) => after.timeline[index]?.milestones.map(({ value }) => value).sort(),
        ['acknowledged', 'detected'],
      ],
    ];
    for (const [{ edits }, read, wanted] of cases) {
      checkKept(text, edits);
      const after = parseReview(applyEdits(text, edits));
      assert.deepEqual(read(after.review), wanted);
      assert.equal(after.review.timeline[index]?.what?.value, entry.what?.value, 'its words are the same');
      assert.equal(after.review.timeline.length, parsed.review.timeline.length);
      assert.deepEqual(
        after.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        [],
      );
    }
  });
}

/** All that stands outside the edits is there afterwards, in its order. */
function checkKept(text: string, edits: readonly TextEdit[]): void {
  const after = applyEdits(text, edits);
  let at = 0;
  let found = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const kept = text.slice(at, edit.start);
    assert.equal(after.slice(found, found + kept.length), kept);
    found += kept.length + edit.text.length;
    at = edit.end;
  }
  assert.equal(after.slice(found), text.slice(at));
}

/** Whatever is pasted is imported as a review that reads, or refused in words. */
export function isImportedOrRefused(text: string): void {
  const result = importText(text);
  if (!result.ok) assert.match(result.message, /\.$/);
  else {
    const draft = importDraft(result.imported, {});
    const wrong = parseReview(draft).findings.filter(({ rule }) => rule.startsWith('yaml/'));
    assert.deepEqual(
      wrong.map(({ rule, message }) => `${rule} ${message}`),
      [],
      draft,
    );
  }
}

/** A configuration never throws, and its findings stand in it. */
export function isAConfiguration(text: string): void {
  checkPlaces(text, readTeamConfig(text).findings);
}
