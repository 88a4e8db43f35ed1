import type { ReviewRule } from '../rule';

/** Reported by the loop (`ignore.ts`), which alone knows what a comment has hidden. */
const rule: ReviewRule = {
  type: 'review',
  id: 'suppress/reason',
  severity: 'warning',
  title: 'An ignore comment without a reason, for an unknown rule, or without effect',
  why: 'Whoever reads the file later sees a decision; without its reason it cannot be judged, and one that hides nothing misleads.',
  instead: 'Write `# pir-ignore family/name: reason` above the item, or take the comment away.',
  source: 'Practice of code linters (ESLint, Ruff): suppressions name their rule and are reported when unused.',
  flag: [
    {
      source:
        'pir: 1\ntitle: Queue stalls\naction_items:\n  # pir-ignore action/no-owner\n  - what: Page when the queue stands still.\n',
      where: '# pir-ignore action/no-owner',
    },
    {
      source:
        'pir: 1\ntitle: Queue stalls\naction_items:\n  # pir-ignore action/no-ownr: the team decides on Monday\n  - what: Page when the queue stands still.\n',
      where: 'action/no-ownr',
    },
    {
      source:
        'pir: 1\ntitle: Queue stalls\naction_items:\n  # pir-ignore action/no-owner: the team decides on Monday\n  - what: Page when the queue stands still.\n    owner: mo\n',
      where: 'action/no-owner',
    },
  ],
  allow: [
    'pir: 1\ntitle: Queue stalls\naction_items:\n  # pir-ignore action/no-owner: the team decides on Monday\n  - what: Page when the queue stands still.\n',
    'pir: 1\ntitle: Queue stalls\naction_items:\n  - Page when the queue stands still. # pir-ignore action/no-owner: the team decides on Monday\n',
    'pir: 1\ntitle: Queue stalls\nsummary: |\n  # pir-ignore is explained in the guide.\n',
  ],
  check: () => [],
};

export default rule;
