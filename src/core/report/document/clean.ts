/**
 * A text without what no format can carry or what changes how the text around it is read: control characters, halves of surrogate pairs,
 * and the marks that override the direction of writing. Right-to-left text needs none of them. Line breaks become `\n`.
 */
export function clean(value: string): string {
  return value.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNSAFE, '');
}

const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
