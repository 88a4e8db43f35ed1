import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { Refusal } from '../../src/cli/command';
import { answersTo, Left } from '../../src/cli/questions';

const QUESTIONS = [
  { name: 'title', text: 'What?' },
  { name: 'severity', text: 'How grave?' },
];

function check({ severity }: Readonly<Record<string, string>>): void {
  if (severity !== undefined && !severity.startsWith('sev')) throw new Refusal(`--severity is none: ${severity}`);
}

/** Types each text at the question that is then open. */
async function typed(...texts: readonly string[]): Promise<{ answers: unknown; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  const rest = [...texts];
  output.on('data', (part: Buffer) => {
    shown += part.toString();
    if (/\? $/.test(part.toString())) setImmediate(() => input.write(rest.shift() ?? '\u0004'));
  });
  const answers = await answersTo(QUESTIONS, check, { input, output, terminal: true }).catch((error: unknown) => error);
  return { answers, shown };
}

describe('questions on a terminal', () => {
  it('are asked again where an answer is none, and keep the others', async () => {
    const { answers, shown } = await typed('Tills\r', 'high\r', 'sev2\r');
    assert.deepEqual(answers, { title: 'Tills', severity: 'sev2' });
    assert.match(shown, /\nseverity is none: high\n/);
  });

  it('are left open by an empty answer', async () => {
    assert.deepEqual((await typed('\r', 'sev1\r')).answers, { severity: 'sev1' });
  });

  for (const [key, text, interrupted] of [
    ['Ctrl+C', '\u0003', true],
    ['Ctrl+D', '\u0004', false],
  ] as const)
    it(`are left with ${key}`, async () => {
      const { answers } = await typed('Tills\r', text);
      assert.ok(answers instanceof Left);
      assert.equal(answers.interrupted, interrupted);
    });
});
