/** A review whose every line the specs know: the examples are free to change. */
export const PRINTING = `pir: 1
title: Labels do not print in two warehouses
status: reviewed
severity: sev3
incidents: INC-88
services: labels
timezone: Europe/Helsinki
people:
  aino: { name: Aino, role: on-call engineer }
  pekka: { name: Pekka, role: printer vendor }
commander: aino
targets:
  time_to_recover: 30m

timeline:
  - at: 2026-05-12T08:00
    what: The label service is restarted with an empty queue.
    kind: event
    milestone: started
  - at: 08:11
    what: A monitor reports that \`labels_printed\` stands at zero.
    kind: automation
    milestone: detected
  - at: 08:15
    what: Aino takes the page and opens **the queue's dashboard**.
    who: aino
    kind: task
    impact: positive
    milestone: acknowledged
  - at: 08:17
    until: 08:29
    what: Aino looks for the number of the printer vendor.
    who: aino
    kind: task
    impact: negative
  - at: 08:30
    what: Pekka joins, and reads the firmware's log aloud.
    who: [aino, pekka]
    kind: interaction
    impact: positive
    milestone: identified
  - at: 08:34
    what: Support tells both warehouses what is known.
    kind: communication
    impact: neutral
  - 08:40 Somebody tries a test page.   # from the chat
  - at: 08:44
    what: The old firmware is back, and labels print.
    who: pekka
    kind: task
    impact: positive
    milestone: restored

learnings:
  - The vendor's number stood in a folder that the on-call engineer cannot open.
action_items:
  - what: Put the vendor's number into the runbook of the label service.
    owner: aino
`;

/** The line of the first place where some words stand, from 1. */
export function lineOf(words: string, text = PRINTING): number {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`nothing says ${words}`);
  return text.slice(0, at).split('\n').length;
}
