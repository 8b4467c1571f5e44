import { phrases, words } from './words';

/** Lines of the page around the story. Each is compared as a whole line. */
export const furnitureLines = phrases(`
  flash news
  flash
  breaking
  breaking news
  just in
  live
  live updates
  news
  top news
  top stories
  exclusive
  home
  menu
  search
  share
  share this
  share this article
  share on facebook
  share on twitter
  print
  print this page
  listen
  listen to this article
  advertisement
  advertising
  story continues below advertisement
  continue reading
  read more
  subscribe
  sign up
  comments
  no comments
  back to top
  lajm i fundit
  lajmi i fundit
  lajm flash
  flash lajm
  lajme flash
  e fundit
  ekskluzive
  ballina
  kryesore
  kreu
  lajme
  lajmet
  lajmet kryesore
  meny
  menyja
  kerko
  kerkoni
  shperndaje
  shperndajeni
  shperndaje ne facebook
  ndaje
  ndajeni
  printo
  degjo
  degjo lajmin
  reklame
  reklama
  marketing
  vazhdo leximin
  lexo me shume
  abonohu
  komente
  komentet
`);

/** Headings of the block beneath the story: from there on, nothing belongs to it. */
export const blockHeadings = phrases(`
  latest news
  latest
  latest stories
  latest headlines
  more news
  more stories
  more on this story
  more from this section
  most read
  most popular
  most viewed
  trending
  trending now
  related
  related news
  related articles
  related stories
  related topics
  read also
  read next
  see also
  you may also like
  recommended
  recommended for you
  editor's picks
  editors' picks
  lajmet e fundit
  lajme te fundit
  te fundit
  me te rejat
  te rejat e fundit
  me te lexuarat
  me te klikuarat
  te ngjashme
  lajme te ngjashme
  te lidhura
  lajme te lidhura
  artikuj te ngjashem
  artikuj te lidhur
  lexo edhe
  lexoni edhe
  lexo gjithashtu
  lexoni gjithashtu
  shihni edhe
  shiko edhe
  te tjera
  lajme te tjera
  me shume lajme
  me shume nga rubrika
  te rekomanduara
`);

/** Openings of lines that carry a note of the page instead of a sentence of the story. */
export const noteOpenings = phrases(`
  photo
  photos
  picture
  image
  video
  watch
  read also
  read more
  see also
  related
  also read
  tags
  tag
  keywords
  share
  published
  published on
  published at
  updated
  last updated
  updated at
  posted
  reporting by
  additional reporting by
  editing by
  writing by
  our standards
  foto
  fotografi
  fotot
  lexo edhe
  lexoni edhe
  lexo gjithashtu
  lexoni gjithashtu
  shiko edhe
  shihni edhe
  etiketa
  etiketat
  publikuar
  publikuar me
  perditesuar
  perditesuar me
  postuar
  koha
  data
`);

/** Openings of a byline: the writer follows on the same line. */
export const bylineOpenings = phrases(`
  by
  written by
  nga
  shkruan
  shkruar nga
  autor
  autori
  autorja
`);

/** Month names and their abbreviations, by number; a dot after an abbreviation is not written. */
export const months: readonly ReadonlySet<string>[] = [
  words('january jan janar janari janarit'),
  words('february feb shkurt shkurti shkurtit shk'),
  words('march mar mars marsi marsit'),
  words('april apr prill prilli prillit pri'),
  words('may maj maji majit'),
  words('june jun qershor qershori qershorit qer'),
  words('july jul korrik korriku korrikut kor'),
  words('august aug gusht gushti gushtit gush'),
  words('september sept sep shtator shtatori shtatorit sht'),
  words('october oct tetor tetori tetorit tet'),
  words('november nov nentor nentori nentorit nen'),
  words('december dec dhjetor dhjetori dhjetorit dhj'),
];

export const weekdays = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
  sun hene henen marte marten merkure merkuren enjte enjten premte premten shtune shtunen diel
  dielen
`);
