// The validators that core gets, made of the schema.
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';

export const SCHEMA = 'src/core/format/schema.json';

const GENERATED = 'src/core/format/generated';

/** The validators that core gets: export name → place in the schema. */
const VALIDATORS = { validateReview: '#' };

/**
 * Writes the validators as plain code, once at build time: ajv compiles with `new Function`, which no door should have to allow.
 * What ajv needs at run time is bundled in. The files are written only when they change, so that watchers stay calm.
 */
export async function generateValidators() {
  const schema = withoutAnnotations(JSON.parse(fs.readFileSync(SCHEMA, 'utf8')));
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(schema);
  const names = Object.fromEntries(
    Object.entries(VALIDATORS).map(([name, place]) => [name, place === '#' ? schema.$id : `${schema.$id}${place}`]),
  );
  const bundle = await esbuild.build({
    stdin: { contents: standaloneCode(ajv, names), resolveDir: '.', sourcefile: 'validators.js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
  });
  const head = `// Generated from ${SCHEMA} by esbuild.config.mjs.\n`;
  const declarations = Object.keys(VALIDATORS).map((name) => `export declare const ${name}: Validator;\n`);
  writeIfChanged('validators.js', head + bundle.outputFiles[0].text);
  writeIfChanged(
    'validators.d.ts',
    `${head}import type { ErrorObject } from 'ajv';

/** Holds a value against a part of the schema; \`errors\` belong to the last call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

${declarations.join('')}`,
  );
}

/** A schema without what only people read. A property that is called `title` has a schema, not a string, and stays. */
function withoutAnnotations(node) {
  if (Array.isArray(node)) return node.map(withoutAnnotations);
  if (node === null || typeof node !== 'object') return node;
  const isAnnotation = ([key, value]) =>
    (['title', 'description', 'markdownDescription', '$comment'].includes(key) && typeof value === 'string') ||
    (['examples', 'enumDescriptions', 'markdownEnumDescriptions', 'defaultSnippets'].includes(key) &&
      Array.isArray(value));
  return Object.fromEntries(
    Object.entries(node)
      .filter((entry) => !isAnnotation(entry))
      .map(([key, value]) => [key, key === 'enum' || key === 'const' ? value : withoutAnnotations(value)]),
  );
}

function writeIfChanged(name, text) {
  const file = path.join(GENERATED, name);
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  fs.mkdirSync(GENERATED, { recursive: true });
  fs.writeFileSync(file, text);
}
