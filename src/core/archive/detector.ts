/** Who knew first: see `metrics`. */
export { detectorOf } from '../metrics/detector';
