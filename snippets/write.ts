/** Writes the snippets that ship: `npx tsx snippets/write.ts`. A test fails when the file is not what this would write. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippetFile } from '../src/core/language/snippets';

writeFileSync(join(__dirname, 'post-incident-review.code-snippets'), snippetFile());
