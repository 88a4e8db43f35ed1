/** Texts made to hang a reader. Bounds are generous: what they are to catch takes seconds, or minutes. */
import assert from 'node:assert/strict';
import { importText } from '../../../src/core/import/import';
import { cpuMs } from '../../cpu';

const BLANKS = ' '.repeat(30_000);

const LINES: Readonly<Record<string, string>> = {
  'a chat of a meeting': '16:03 From~to~x',
  'a name and words': '16:04 gary:~words~x',
  'a day and a time': '2025-11-20~at~16:04~-~x',
  'a time behind a name': 'Gary~16:04~x',
  'a time behind what is done': 'Gary joined~16:05',
  'a closing bracket': '[16:03~] gary:~words',
  'a heading': '# Timeline~#~x',
  'a bold heading': '**ab**~:~x',
  'a figure': '- **Time to repair**:~1h~x',
  'an owner': '- Alert on lag (owner:~x',
  'a row of a table': '| at~| what~|',
  'the rule of a table': '|~-~|~-~x',
};

describe('a hostile pasted text', () => {
  for (const [name, line] of Object.entries(LINES)) {
    it(`is read in its time: blanks in ${name}`, () => {
      const wide = line.replaceAll('~', BLANKS);
      const chat = `2025-11-20 16:00 The alert fires\n${wide}\n16:30 gary: done\n`;
      const report = `# Queue stalls\n\n## Summary\n\n${wide}\n\n## Timeline\n\n- 16:00 The alert fires\n${wide}\n\n## Action items\n\n- ${wide}\n`;
      for (const text of [chat, report]) {
        let result = importText('');
        const time = cpuMs(() => {
          result = importText(text);
        });
        assert.ok(time < 2000, `took ${Math.round(time)} ms`);
        assert.ok(result.ok);
      }
    });
  }
});
