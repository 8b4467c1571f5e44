/** Types of several files of the bench. */

/** @typedef {{ dependencies: Record<string, string> } & Record<string, unknown>} Manifest */

/** @typedef {{ headers: Record<string, string>, body: string }} Bytes an answer to give again */

/**
 * @typedef {object} Figure one line of the results
 * @property {string} database such as "SQLite"
 * @property {number} articles
 * @property {string} part
 * @property {string} peer who answered
 * @property {string} load what else happened, or what was asked
 * @property {number} [perSecond] requests, the median of the rounds
 * @property {number} [requests] in all
 * @property {number} [p50] ms
 * @property {number} [p99] ms
 * @property {number} [max] ms
 * @property {number} [mean] ms
 * @property {number} [median] ms
 * @property {number} [bytes] of one answer's body, or of memory
 * @property {number} [serverBusy] share of one processor that the peer used
 * @property {number} [clientBusy] share of one processor that the bench used
 * @property {number} [publications] during the load
 * @property {number} [longestPublication] ms
 * @property {number} [stale] answers that did not have the change yet
 */

/**
 * @typedef {object} Bar what a figure is held to
 * @property {string} database
 * @property {number} articles
 * @property {string} name
 * @property {string} bar in words
 * @property {number | null} value null if it was not measured
 * @property {boolean | null} met
 * @property {string} [note]
 */

export {};
