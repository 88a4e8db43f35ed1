import './main.css';
import { Page } from './page';
import type { Start, ToWebview } from './protocol';

const root = document.getElementById('chart');
if (root !== null) {
  const page = new Page(root, JSON.parse(root.dataset.start ?? '{}') as Start);
  window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => page.receive(data));
}
