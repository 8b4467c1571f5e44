import { englishForms } from './forms';
import { lexicon, type Pack } from './pack';
import { phrases, words } from './words';

/** Verbs that carry speech, also far from it. */
const saying = `say add write state declare announce insist stress emphasise emphasize note argue claim reply respond answer
  explain conclude remark comment admit acknowledge concede deny repeat reiterate vow pledge promise suggest tweet post
  quip joke shout cry yell demand complain recall confirm reveal predict caution testify allege assert maintain contend
  observe proclaim hint signal underline underscore apologise apologize whisper muse boast counter retort lament reckon
  believe speak grumble thunder snap mutter murmur chant plead protest object interject exclaim propose report opine
  confess confide disclose echo enquire inquire volunteer interrupt intervene recommend mention regret speculate surmise
  theorise theorize demur guess fear worry interpose
  swear recount clarify elaborate stipulate estimate agree continue describe call announce relate quote`;

/** Verbs of speech with an addressee: "told NBC News". */
const telling = `tell ask warn urge thank remind assure inform reassure advise scold instruct order beg implore command correct encourage challenge tease taunt`;

/** Verbs that are speech only beside a quote: “…,” she laughed. */
const manner = `begin laugh smile shrug sing roar scream sigh gush enthuse bark bellow growl snarl remember reflect read end go
  shoot nod grin sob venture offer chuckle groan moan hiss intone summarise summarize rule expect hope feel fume rage vent
  breathe chime chirp croak fret holler mumble pant persist rant recite rejoin scoff shriek sneer sniff snort splutter
  stammer storm stutter text email message utter wail whimper whine yawn deadpan pipe brag cackle coo crow drawl hum curse
  rasp phone jest bleat gasp hoot jeer squeal wheeze yelp grimace blurt babble
  think wonder chip conclude open finish appeal run put wink frown beam weep`;

/** Verbs of judgement, whose words are quoted: "called it". */
const judging = `call describe label brand dub denounce condemn dismiss praise hail slam blast criticise criticize accuse reject
  welcome mock characterise characterize deem term consider blame deplore ridicule laud lambast decry cite refer compare
  liken express portray depict threaten find introduce deride promise demand regard paint complain voice see`;

/** Forms that are nouns as often as verbs: after an article, an adjective or a preposition they are nouns. */
const alsoNouns = words(`
  call calls claim claims note notes demand demands vow vows post posts report reports rule rules urge urges answer
  answers comment comments cry cries end ends hope hopes laugh laughs smile smiles state states stress tweet tweets
  joke jokes offer offers order orders promise promises protest protests quip quips remark remarks reply replies signal
  signals shout shouts sigh sighs term terms thanks warning feeling finding brand label blame praise blast object objects
  fear fears worry worries guess text texts message messages email emails pipe storm storms phone command commands
  challenge challenges mention figure figures rasp hum crow coo curse echo echoes pant yawn stutter whine jest
  saying reading ruling writing go find cite estimate estimates run runs open quote quotes see shoot feel read swear
`);

/** The English pack: what the engine knows of the language. */
export const english: Pack = {
  verbs: lexicon({ saying, telling, manner, judging }, englishForms),
  alsoNouns,
  idioms: phrases(`
    pointed out
    points out
    made clear
    makes clear
    made it clear
    hit back
    hits back
    fired back
    shot back
    chimed in
    weighed in
    piped up
    went on
    went further
    let it be known
    summed up
    summed it up
    spelled out
    spelt out
    spoke up
    spoke out
    called out
    cried out
    put it
  `),
  perfects: words('has have had having'),
  passives: words('was were is are been be being'),
  reported: words(''),
  classes: {
    D: words(`the a an this these those his her its their our my your some any each every another one no two three four
      five six seven eight nine ten several many most few both other all half`),
    P: words(`with to of for from about against at in on after before into over under between among like including than
      alongside despite without via through during until since near behind beyond towards toward upon unlike within
      along across around above below off out up down as`),
    B: words('by'),
    C: words('that whether if how why what'),
    R: words('who whom whose which where when'),
    K: words('and but or nor yet while because though although so then'),
    H: words('he she'),
    Y: words('they'),
    I: words('it'),
    W: words('i we you'),
    A: words(`has have had having did does do will would could can may might must should was were is are been be being later also
      still again once recently previously already first earlier only even now simply often always never not today
      yesterday just further here there too twice ever rather quite`),
    S: words('according'),
    L: words(''),
  },
  definite: words('the that this'),
  oblique: { man: words('him'), woman: words('her'), group: words('them') },
  men: words('he him his'),
  women: words('she her'),
};
