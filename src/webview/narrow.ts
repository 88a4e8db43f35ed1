/** The layout of narrow pictures, a file of its own: most pages are wide. */
import { narrowLayout } from '../core/index';

export const layOut = narrowLayout;
