import './main.css';
import './picture.css';
import { Page } from './page';
import type { Start, ToWebview } from './protocol';
import { speak } from './words';

const root = document.getElementById('chart');
if (root !== null) {
  const start = JSON.parse(root.dataset.start ?? '{}') as Start;
  speak(start.words);
  const page = new Page(root, start);
  window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => page.receive(data));
}
