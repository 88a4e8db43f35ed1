// The licences of what is bundled.
import * as fs from 'node:fs';

/** The packages that are bundled, each with the words of its licence, which ask to travel along. */
export function writeNotices(inputs) {
  const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
    const words = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (words === undefined) throw new Error(`${name} brings no licence`);
    return `${name} ${version} (${license})\n\n${fs.readFileSync(`${folder}/${words}`, 'utf8').trim()}\n`;
  });
  const head = 'This product contains the following packages.\n';
  fs.writeFileSync('dist/THIRD-PARTY-NOTICES.txt', [head, ...parts].join(`\n${'-'.repeat(72)}\n\n`));
}
