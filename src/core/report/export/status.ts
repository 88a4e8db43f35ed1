import type { ActionItem, ActionStatus } from '../../format/model';

/** Open when not written. */
export const statusOfItem = ({ status }: ActionItem): ActionStatus => status?.value ?? 'open';

export const isDone = (item: ActionItem): boolean => statusOfItem(item) === 'done' || statusOfItem(item) === 'dropped';
