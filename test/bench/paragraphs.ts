/** Prose of reviews as people write it: most of it plain, some of it with words that rules look for. `{n}` is another number each time. */
export const PARAGRAPHS: readonly string[] = [
  'At 09:{n} the consumers of the order queue lost their lease, and the queue began to grow. The dashboard of the gateway showed nothing unusual, because it counts answers and not their age.',
  'The first report came from support, who had {n} calls in a quarter of an hour. The person on call opened the queue, saw the oldest message, and asked in the channel whether a rollout was under way.',
  'We should have had an alert on the age of the oldest message. The one that exists looks at the length of the queue, which is short whenever few customers order.',
  'The rollout of version 2.{n}.1 had changed the lease from sixty to fifteen seconds. A batch of large orders takes about forty, so each consumer lost its lease in the middle of a batch and began it anew.',
  'Tomas raised the number of connections to {n}, which helped for a while: the database answered faster, and more batches came to their end within fifteen seconds.',
  'It was not obvious from the log that the lease was the matter. The line that says so is written at the level of debugging, and the host keeps those lines for {n} minutes only.',
  'Customers saw “Thank you for your order” and then nothing in their list. About {n} of them ordered twice; the second orders were found and refunded within two days.',
  'The status page was updated after {n} minutes. The text said that orders take longer than usual, which was true and enough for most who asked.',
  'The operator restarted host-{n} without looking at the queue first. The restart gave the impression that the trouble was over, as the lag fell for a minute before it rose again.',
  'What helped: the runbook for the queue names the command that shows leases, and two people knew of it. What got in the way: the name of the queue in the runbook is that of last year.',
  'Next time we will try to be more careful with defaults of libraries. Somebody will look into the settings of the other {n} services that use the same client.',
  'The lease was set back to sixty seconds at 11:{n}. The queue was empty forty minutes later, and the last late order was confirmed shortly after noon.',
];
