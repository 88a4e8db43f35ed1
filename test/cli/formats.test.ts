import assert from 'node:assert/strict';
import Ajv from 'ajv';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import type { Log } from 'sarif';
import { DRAFT, pir, type Pir } from './pir';

/** Text that would end a line, a tag, a command or a string in one of the formats. */
const HOSTILE =
  'pir: 1\ntitle: T\nseverity: "a,b: %0A ::error::\\n <x y=\'1\'> & ]]> \\u001b[31m \\u202e"\nsummary: TODO <b>&amp;</b> "quoted"\n';

describe('the formats of pir lint', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('a folder/draft #1.pir.yaml', DRAFT);
    folder.write('hostile.pir.yaml', HOSTILE);
  });
  after(() => folder.remove());

  const lint = (format: string, ...files: string[]): string => folder.run(['lint', '--format', format, ...files]).out;

  it('sarif validates against the official schema', () => {
    const log = JSON.parse(lint('sarif', 'a folder/draft #1.pir.yaml', 'hostile.pir.yaml')) as Log;
    // Draft 4, of which it uses nothing that later drafts read otherwise.
    const schema = JSON.parse(JSON.stringify({ ...sarifSchema, $schema: undefined, id: undefined })) as object;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
      schema,
    );
    assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
    const [run] = log.runs;
    const result = run?.results?.find(({ ruleId }) => ruleId === 'schema/value');
    assert.equal(result?.level, 'error');
    const place = result?.locations?.[0]?.physicalLocation;
    assert.equal(place?.artifactLocation?.uri, 'a%20folder/draft%20%231.pir.yaml');
    assert.deepEqual([place?.region?.startLine, place?.region?.startColumn], [3, 11]);
    assert.equal(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'schema/value');
    assert.match(run?.tool.driver.rules?.[0]?.helpUri ?? '', /rules\/README\.md$/);
    assert.match(run?.tool.driver.rules?.[0]?.help?.markdown ?? '', /`pir explain /);
    assert.equal(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, 'sev2');
  });

  it('sarif of nothing is a run with no results', () => {
    folder.write(
      'none.pir.yaml',
      'pir: 1\ntitle: T\nstatus: reviewed\nseverity: sev5\nlearnings: [The alert counts test mails.]\n',
    );
    const log = JSON.parse(lint('sarif', 'none.pir.yaml')) as Log;
    assert.deepEqual(log.runs[0]?.results, []);
  });

  it('junit is well-formed, counts right, and passes what is below the level', () => {
    const xml = lint('junit', 'a folder/draft #1.pir.yaml', 'hostile.pir.yaml');
    assertWellFormed(xml);
    const cases = [...xml.matchAll(/<testcase /g)].length;
    const failures = [...xml.matchAll(/<failure /g)].length;
    assert.match(xml, new RegExp(`<testsuites name="pir lint" tests="${cases}" failures="${failures}">`));
    assert.ok(failures > 0 && failures < cases);
    const all = folder.run(['lint', '--format', 'junit', '--fail-on', 'info', 'a folder/draft #1.pir.yaml']).out;
    assert.equal([...all.matchAll(/<failure /g)].length, 3);
  });

  it('github keeps each command on a line, whatever is in it', () => {
    const lines = lint('github', 'a folder/draft #1.pir.yaml', 'hostile.pir.yaml').trimEnd().split('\n');
    for (const line of lines)
      assert.match(
        line,
        /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z/-]+::[^\n]+$/,
      );
    assert.ok(
      lines.some((line) =>
        line.startsWith(
          '::error file=a folder/draft #1.pir.yaml,line=3,endLine=3,col=11,endColumn=16,title=schema/value::',
        ),
      ),
    );
    assert.ok(lines.every((line) => !/%(?!25|0A|0D|3A|2C)/.test(line)));
  });

  it('none lets a file steer the terminal', () => {
    const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/; // eslint-disable-line no-control-regex
    folder.write('steer.pir.yaml', 'pir: 1\ntitle: T \u001b[2J\u009b31m \u202e TODO\nseverity: \u001b]0;x\u0007\n');
    for (const format of ['text', 'json', 'sarif'])
      assert.doesNotMatch(lint(format, 'steer.pir.yaml'), steering, format);
    assert.doesNotMatch(folder.run(['lint', 'no\u001b[31msuch.pir.yaml']).err, steering);
  });
});

/** Tags are balanced, attributes quoted, and nothing stands bare that XML wants escaped. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^>]*\?>/, '')
    .replace(
      /<(\/?)([a-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/g,
      (_, closing: string, name: string, __: string, empty: string) => {
        if (closing === '/') assert.equal(open.pop(), name);
        else if (empty === '') open.push(name);
        return '';
      },
    );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>]/);
  assert.doesNotMatch(xml, /&(?!amp;|lt;|gt;|quot;|#\d+;)/);
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/); // eslint-disable-line no-control-regex
}
