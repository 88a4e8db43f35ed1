import { element } from './dom';

/** A picture of SVG text as PNG, at twice its size. */
export async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = element('canvas', { width: Math.ceil(width * 2), height: Math.ceil(height * 2) });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** A page of its own that prints itself: the picture, and the same facts as tables. */
export function toPage(title: string, svg: string, facts: readonly Node[]): string {
  const body = element('div', {}, ...facts.map((node) => node.cloneNode(true)));
  const name = element('title', {}, title).outerHTML;
  const style =
    'body{font:11pt/1.4 "Segoe UI","Helvetica Neue",Arial,sans-serif;margin:1cm}svg{width:100%;height:auto}' +
    'table{border-collapse:collapse;font-size:9pt;margin:1em 0}caption{text-align:left;font-weight:600}' +
    'th,td{text-align:left;vertical-align:top;padding:2px 8px 2px 0;border-bottom:1px solid #ccc;font-weight:normal}' +
    '@page{size:landscape}tr{break-inside:avoid}';
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${name}<style>${style}</style></head><body>${svg}${body.outerHTML}<script>print()</script></body></html>`;
}
