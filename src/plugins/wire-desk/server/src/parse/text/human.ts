// Endings and common nouns that mean a human being; offices and jobs are in the packs.

const common =
  /^(woman|man|girl|boy|mother|father|lady|wife|husband|guy|teenager|pensioner|child|adult|person|baby|toddler|youth|couple|son|daughter|brother|sister|grandmother|grandfather|widow|widower|accused|defendant|suspect|victim|witness|neighbour|neighbor|resident)$/;
const ending =
  /(?<!pap|numb|wat|riv|pow|mann|matt|cent|lett|ord|summ|wint|tow|und|aft|ev|ov|lat|oth|eith|neith|rath|wheth|togeth|weath|comput|memb|corn|quart|off|charact|clust|disast|chapt|barri|carri|tank|cont|int|draw|lock|lad|should|fing|pap|lay|pray|sup|dinn|butt|rubb|silv|timb|bett|bigg)er$|(?<!err|terr|horr|mirr|fact|mot|react|fl|do|col|lab|fav|hon|harb)or$|ist$|(ian|[a-z]{3}man|woman)$/;
const albanian =
  /^(plaku|plaka|burri|gruaja|djali|vajza|nena|babai|ati|e?moshuari|i?riu|fqinja|fqinji|fshatari|ceremonisti)$|(tari|tarja|ori|orja|isti|istja|ieri|ierja|uesi|uesja|arja|ori|vjecari|vjecarja)$/;

/** Whether an English noun, singular, means a human being. */
export function isHuman(folded: string): boolean {
  return common.test(folded) || (folded.length > 4 && ending.test(folded));
}

/** Whether an Albanian noun means a certain human being: minatori, portieri, plaku. */
export function isDefiniteHuman(folded: string): boolean {
  return folded.length > 4 && albanian.test(folded);
}
