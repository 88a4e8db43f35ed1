/**
 * A text without the signs that steer what shows it, a terminal above all, and say nothing themselves: control signs but tab and line ends,
 * and marks that override the direction of writing. Right-to-left text needs none of them.
 */
export const withoutSteering = (text: string): string => text.replace(STEERING, '');

const STEERING = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;
