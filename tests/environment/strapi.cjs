/** Takes the place of `@strapi/strapi` in a sandbox; see `newsroom.mjs`. */
module.exports = /** @type {{ newsroomStrapi?: unknown }} */ (globalThis).newsroomStrapi;
