/**
 * Colours of the theme that would be too faint on its background are mended: themes choose them for other purposes, some even
 * see-through. Contrast as WCAG 2 defines it: 3 for marks and lines, 4.5 for text.
 */

type Rgb = readonly [number, number, number];

const AMBER: Rgb = [209, 134, 22];

interface Wish {
  /** The picture's own property, and the theme's colour behind it. */
  readonly property: string;
  readonly source: string;
  readonly contrast: number;
}

const WISHES: readonly Wish[] = [
  { property: '--pir-toward', source: '--vscode-postIncidentReview-toward', contrast: 3 },
  { property: '--pir-away', source: '--vscode-postIncidentReview-away', contrast: 3.1 },
  { property: '--pir-awaytext', source: '--vscode-postIncidentReview-away', contrast: 4.6 },
  { property: '--pir-ink2', source: '--vscode-descriptionForeground', contrast: 4.6 },
];

/** Keeps a style sheet of mended colours up to date with the theme. */
export class Contrast {
  private readonly sheet = new CSSStyleSheet();
  private readonly pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  constructor() {
    document.adoptedStyleSheets.push(this.sheet);
    const watch = new MutationObserver(() => this.mend());
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
    watch.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    this.mend();
  }

  private mend(): void {
    const theme = getComputedStyle(document.body);
    const high = /high-contrast/.test(document.body.className);
    const ground = this.read(theme.getPropertyValue('--vscode-editor-background'), [255, 255, 255]);
    const ink = this.read(theme.getPropertyValue('--vscode-foreground'), [0, 0, 0]);
    const rules = WISHES.flatMap(({ property, source, contrast }) => {
      const colour = theme.getPropertyValue(source);
      if (colour === '' || (high && property === '--pir-ink2')) return [];
      // Second text is the first one stepped back; where a theme has none of its own, it is mixed.
      const faint = property === '--pir-ink2' && colour === theme.getPropertyValue('--vscode-foreground');
      const wished = faint ? mix(ink, ground, 0.19) : this.read(colour, AMBER);
      return [`${property}:rgb(${strongEnough(wished, ink, ground, contrast).map(Math.round).join(' ')})`];
    });
    // Behind the picture's own rules in order, before them in weight; forced colours keep their own.
    this.sheet.replaceSync(`@media not (forced-colors:active){body .pir.pir{${rules.join(';')}}}`);
  }

  /** Any colour that CSS knows; a see-through one is a theme's highlight, not a colour to draw with, and counts as none. */
  private read(colour: string, otherwise: Rgb): Rgb {
    const { pixel } = this;
    if (pixel === null || colour.trim() === '') return otherwise;
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = '#000';
    pixel.fillStyle = colour.trim();
    pixel.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    return alpha < 255 ? otherwise : [r, g, b];
  }
}

/** The colour itself if it stands out, else with as little ink as it takes. */
function strongEnough(colour: Rgb, ink: Rgb, ground: Rgb, least: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, ink, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return ink;
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
