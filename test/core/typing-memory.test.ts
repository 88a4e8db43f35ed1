import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { longReview } from '../bench/long-review';
import { Writer } from '../bench/writer';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('typing for long', () => {
  it('keeps nothing of earlier versions', async () => {
    const source = longReview(30);
    const place = source.indexOf('      ', source.length >> 1) + 8;
    const writer = new Writer(source);
    const type = async (strokes: number): Promise<void> => {
      for (let i = 0; i < strokes; i++) await writer.type('nobody saw the queue '.slice(0, i % 20), place);
    };
    const held = (): number => (collect(), process.memoryUsage().heapUsed);
    await type(40);
    const before = held();
    await type(200);
    const kilobytes = (held() - before) / 1024;
    assert.ok(kilobytes < 2000, `${Math.round(kilobytes)} KB more after 200 edits`);
  });
});
