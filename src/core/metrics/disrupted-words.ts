import { figureWords } from './duration-words';
import type { Figure } from './metrics';

/**
 * How long service was disrupted, in the fewest words, the same in status bar and lists: `TTR 28 min` of one disruption, `1 h 10 min
 * disrupted` of several, whose union it is; `2 disruptions` where no length is known, and null where there is none to name.
 */
export function disruptedWords(disruptions: number, figure: Figure | null): string | null {
  if (disruptions > 1) return figure === null ? `${disruptions} disruptions` : `${figureWords(figure)} disrupted`;
  return figure === null ? null : `TTR ${figureWords(figure)}`;
}
