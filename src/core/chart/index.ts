/** The picture of a review: data → scene → SVG text. */
export { chart, drawChart, readChart, WIDE } from './chart';
export type { Chart, ChartBand, ChartLabel, ChartMark, ChartReading } from './chart';
export { embeddedChart, embedStyle } from './embed';
export { ChartMemory } from './memory';
export type { ChartOptions } from './options';
export type { LabelPlacement } from './plot/place';
export type { PhaseBand } from './reading/phases';
export type { Recovery, Segment, SpellPath } from './recovery';
export { FILE_MARGIN, nodesToSvg, toSvg, type SvgOptions } from './render/svg';
export { styleSheet } from './render/look';
export { COLOURS, TOKENS, type Colours, type Theme, type Token } from './render/theme';
export { flatten, textBox, type Box, type Scene, type SceneNode } from './scene';
export { tableMeasure, type Measure } from './text/measure';
export type { TimeScale } from './time/scale';
export type { Card } from './words/card';
export type { PhaseCard } from './words/phase';
export type { ChartTable, TableData, TableRow } from './words/table';
export { ring } from './wide/ring';
