import assert from 'node:assert/strict';
import { completeConfig } from '../../../src/core/language/config/complete';
import { hoverConfig } from '../../../src/core/language/config/hover';
import { explainRule, hoverFindings } from '../../../src/core/language/hover/rule';
import { rulesById } from '../../../src/core/language/rule-facts';
import { lintMarkdown } from '../../../src/core/rules/markdown';
import { readTeamConfig } from '../../../src/core/rules/config';
import { applyEdits } from '../../../src/core/text/edit';

/** Completions at the sign `|`, and the text that taking one makes. */
function at(marked: string): { labels: string[]; take: (label: string) => string } {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const found = completeConfig(source, offset);
  return {
    labels: found.map(({ label }) => label),
    take: (label) => {
      const one = found.find((each) => each.label === label);
      assert.ok(one, `${label} is offered among ${found.map((each) => each.label).join(', ')}`);
      return applyEdits(source, [{ ...one.replace, text: one.text }]);
    },
  };
}

describe('completion in a configuration', () => {
  it('knows the keys at the top, but for those that are there', () => {
    const { labels, take } = at('rules: {}\n|');
    assert.ok(labels.includes('phrases') && !labels.includes('rules'));
    assert.equal(take('phrases'), 'rules: {}\nphrases:\n  ');
    assert.equal(take('roles'), 'rules: {}\nroles: ');
  });

  it('knows the rules, and how they may speak', () => {
    assert.equal(at('rules:\n  |').take('action/no-owner'), 'rules:\n  action/no-owner: ');
    assert.equal(at('rules:\n  action/no-owner: |').take('off'), 'rules:\n  action/no-owner: off');
    assert.equal(at('rules:\n  action/no-owner:|').take('error'), 'rules:\n  action/no-owner: error');
    assert.deepEqual(at('rules:\n  action/no-owner: |').labels, ['error', 'warning', 'info', 'hint', 'off']);
  });

  it('knows what is below a key, and in an item of a list', () => {
    assert.deepEqual(at('markdown:\n  |').labels, ['include', 'exclude']);
    assert.equal(at('phrases:\n  flag:\n    |').take('find'), 'phrases:\n  flag:\n    - find: ');
    assert.equal(at('phrases:\n  flag:\n    - find: hunch\n      |').take('severity').trimEnd(), 'phrases:\n  flag:\n    - find: hunch\n      severity:'); // prettier-ignore
    assert.deepEqual(at('phrases:\n  flag:\n    - { find: hunch, severity: | }').labels, ['error', 'warning', 'info', 'hint']); // prettier-ignore
  });

  it('offers nothing in texts and comments, and only what the reader understands', () => {
    assert.deepEqual(at('# |').labels, []);
    assert.deepEqual(at('roles: [duty man|').labels, []);
    for (const label of at('|').labels) assert.deepEqual(readTeamConfig(`${label}:\n`).findings, []);
    for (const label of at('thresholds:\n  |').labels)
      assert.deepEqual(readTeamConfig(`thresholds:\n  ${label}:\n`).findings, []);
  });
});

describe('hover in a configuration', () => {
  const hovered = (source: string, words: string): string =>
    hoverConfig(source, source.indexOf(words) + 1)?.markdown ?? '';

  it('tells what a key holds and what a rule looks for', () => {
    assert.match(hovered('thresholds:\n  gap: 20m\n', 'gap'), /^\*\*Gap\*\*\n\n.*between detection and restoration/);
    assert.match(hovered('rules:\n  blame/fault: off\n', 'blame'), /Fault assigned to people.*blame\/fault/);
    assert.equal(hovered('roles: [x]\n', 'x]'), '');
    assert.equal(hovered('rulez: {}\n', 'rulez'), '');
  });
});

describe('the explanation of a finding', () => {
  it('has why, instead, a pair of examples and the source', () => {
    const text = explainRule('counterfactual/should-have') ?? '';
    for (const part of [/\*\*What ought to have happened\*\*/, /_Instead:_/, /_Reported:_ “We should have/, /_Left alone:_ “/, /_Source:_ Dekker/]) assert.match(text, part); // prettier-ignore
  });

  it('is there for every rule, in words of ours', () => {
    for (const id of rulesById().keys()) assert.match(explainRule(id) ?? '', /_Source:_ \S/, id);
    assert.equal(explainRule('no/rule'), null);
  });

  it('stands where the finding stands, and nowhere else', () => {
    const source = '# Mails\n\nThe root cause was a full disk.\n';
    const findings = lintMarkdown(source);
    const hover = hoverFindings(findings, source.indexOf('root'));
    assert.equal(source.slice(hover?.span.start, hover?.span.end), 'The root cause');
    assert.match(hover?.markdown ?? '', /cause\/single-root/);
    assert.equal(hoverFindings(findings, source.indexOf('full')), null);
  });
});
