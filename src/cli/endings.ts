/** What the ending of a file's name says about what is in it. */
import { extname } from 'node:path';
import { Refusal } from './command';

/** Endings that a format may have. Others than these and `OTHERS` say nothing. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  svg: ['svg'],
  markdown: ['md', 'markdown', 'txt'],
  html: ['html', 'htm'],
  confluence: ['xml', 'xhtml', 'html', 'htm', 'txt'],
  text: ['txt', 'text'],
  csv: ['csv', 'txt'],
  'github-csv': ['csv', 'txt'],
  ics: ['ics', 'ical'],
  json: ['json'],
  'a review': ['yaml', 'yml'],
};

/** Of pictures, documents and reviews, which are not written as such. */
const OTHERS =
  'png jpg jpeg gif webp bmp tif tiff avif ico eps ps pdf doc docx odt rtf ppt pptx xls xlsx ods yaml yml zip gz'.split(
    ' ',
  );

/** @throws Refusal for an ending by which neither the editor nor a folder's lint would take the file for a review; none says nothing */
export function checkReviewEnding(output: string): void {
  if (/\.pir\.ya?ml$/i.test(output)) return;
  const name = output.replace(/\.[^./\\]*$/, '');
  checkEnding(output, 'a review', [], `name it ${name}.pir.yaml`);
  if (/\.ya?ml$/i.test(output)) throw new Refusal(`${output} would not be found as a review; name it ${name}.pir.yaml`);
}

/**
 * Refuses a name whose ending says something else than what is written.
 * @throws Refusal where the ending is that of something else: a picture in SVG under the name of a PNG opens nowhere
 * @param formats what could be written instead
 * @param advice behind the sentence where none of them is what the ending says
 */
export function checkEnding(output: string, format: string, formats: readonly string[], advice = ''): void {
  const ending = extname(output).slice(1).toLowerCase();
  if (ENDINGS[format]?.includes(ending) === true) return;
  const meant = formats.find((one) => ENDINGS[one]?.includes(ending) === true);
  if (meant !== undefined)
    throw new Refusal(`${output} would hold ${format}, not what its ending says; --format ${meant} writes that`);
  if (OTHERS.includes(ending) || Object.values(ENDINGS).some((endings) => endings.includes(ending)))
    throw new Refusal(`${output} would hold ${format}, not what its ending says${advice === '' ? '' : `; ${advice}`}`);
}
