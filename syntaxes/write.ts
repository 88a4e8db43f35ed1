/** Writes the grammar that ships: `npx tsx syntaxes/write.ts`. A test fails when the file is not what this would write. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grammar } from './grammar';

writeFileSync(join(__dirname, 'post-incident-review.tmLanguage.json'), `${JSON.stringify(grammar(), null, 2)}\n`);
