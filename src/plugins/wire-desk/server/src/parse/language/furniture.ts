import { phrases, words } from './words';

/** Words of share bars and of buttons under a headline. */
export const shareWords = words(`
  share save email e-mail mail print tweet post facebook twitter x whatsapp telegram messenger viber
  linkedin reddit pinterest copy link bookmark listen comment comments gift like follow instagram
  youtube tiktok threads bluesky flipboard pocket sms url
  shperndaje shperndani shperndajeni shperndahe ndaje ndani ndajeni ruaj ruaje ruani printo shtyp
  kopjo kopjoje linkun lidhjen dergo dergoje emaili degjo degjoni komento komente komentet pelqe
  posto postin
`);

/** Words of menus and labels around a story, such as "Flash News" and "Reklamë". */
export const menuWords = words(`
  home menu search news live flash breaking exclusive advertisement advertising ad ads sponsored
  login log sign register subscribe skip content main navigation close open top just in continue
  reading scroll back premium subscribers members only loading load more updates show hide all
  accessibility statement e-edition epaper app get developing alert continues below play pause video audio gallery next previous edition
  ballina kryefaqja kreu menu menyja meny kerko kerkoni lajme lajmi lajmet lajm flash fundit
  ekskluzive ekskluzivisht reklama reklame marketing vazhdo vazhdoni leximin kyqu kycu hyr
  regjistrohu drejtperdrejt direkt kryesore kryesoret mbyll hap shfaq
`);

/** Words that only join others in labels, share bars and headings of blocks. */
export const glue = words(`
  on in via this that article articles story stories to with and the a of your friends for by at up
  me ne nga kete lajm lajmin artikullin e i te per dhe ky kjo edhe miqte mund ju t'ju you may also
  from our see here it or
`);

/** Words of headings of blocks beneath a story; one of `blockKeys` must be among them. */
export const blockWords = words(`
  latest news more most read popular viewed watched shared trending now related recommended topics
  headlines editor's editors' editors picks section other next coverage today today's recent posts
  around web promoted sponsored content top just links discover
  key events points summary timeline bullet takeaways explore like interest week
  lajmet lajme fundit shume lexuarat klikuarat ngjashme lidhura lexo lexoni gjithashtu shiko shikoni
  shihni tjera tjere rubrika rubriken rekomanduara rejat kryesore interesojne interesoje
  popullore sponsorizuar trend artikuj shkrime video videot javes dites zgjedhjet redaksise
  lajmeve perzgjedhura aktuale sot permbledhje pikat ngjarjet
`);

export const blockKeys = words(`
  latest most trending related recommended more picks popular headlines recent promoted sponsored
  next discover events points summary timeline takeaways permbledhje pikat
  fundit lexuarat klikuarat ngjashme lidhura tjera rekomanduara rejat interesojne interesoje
  popullore sponsorizuar edhe gjithashtu shume perzgjedhura
`);

/** Openings of links to other stories: "Read more: …", "Lexo edhe: …". */
export const linkOpenings = phrases(`
  read more
  read also
  also read
  read next
  see also
  related
  related story
  our standards
  suggested reading
  related stories
  more on this
  more from
  watch
  watch more
  listen
  in pictures
  don't miss
  explainer
  from the archive
  click here
  go deeper
  lexo
  lexo edhe
  lexoni edhe
  lexo gjithashtu
  lexoni gjithashtu
  lexo me shume
  lexoni me shume
  lexo te plote
  shiko
  shiko edhe
  shikoni
  shihni edhe
  shih edhe
  mund t'ju interesoje
  mund te lexoni
  te lidhura
  te ngjashme
  kliko ketu
  klikoni ketu
`);

/** Openings of boxes that ask the reader for something. */
export const promoOpenings = phrases(`
  sign up
  subscribe
  follow
  follow us
  join
  join our
  join us
  download
  get our
  get the
  get more
  enter your
  we use
  this site
  this website
  our website
  by continuing
  by clicking
  by signing
  already a
  support our
  support independent
  donate
  become a
  log in
  create a
  stay informed
  stay up
  never miss
  don't miss
  tap here
  accept
  have a
  do you
  got a
  want more
  like us
  have your
  have an
  add us
  reach
  email us
  contact us
  write to us
  a post shared
  a post by
  na shkruani
  na kontaktoni
  view this
  view on
  explore
  leave a
  abonohu
  abonohuni
  regjistrohu
  regjistrohuni
  na ndiqni
  na ndiq
  ndiqni
  ndiqe
  ndiqeni
  bashkohu
  bashkohuni
  shkarko
  shkarkoni
  merr
  merrni
  mos humb
  mos humbni
  kjo faqe
  ky sajt
  faqja jone
  ne perdorim
  duke vazhduar
  duke klikuar
  pranoj
  prano
  mbeshtet
  mbeshtetni
  behu
  behuni
  shkruaj
  lini
  lini nje
  vendos
  vendosni
  keni
`);

/** Words of such boxes. */
export const promoWords = words(`
  newsletter newsletters letter letters opinion google cookie cookies subscribe subscriber subscribers subscription inbox app
  notifications notification privacy policy terms account unlimited free email e-mail facebook
  instagram twitter whatsapp telegram viber channel x youtube tiktok google alerts briefing morning
  sign-up browser advertising consent preferences readers your our us journalism comment
  buletin buletinin newsletterin njoftime njoftimet njoftimeve aplikacionin aplikacioni kanalin
  kanali grupin grupi cookie-t cookies-t kukit privatesise privatesine kushtet falas emailin email
  e-mailin facebook-un instagram-in rrjetet faqen tona tone tuaj tuajen abonim shfletuesin
  koment komentin
`);

/** Openings of lists of keywords beneath a story. */
export const tagOpenings = phrases(`
  tags
  tag
  topics
  topic
  filed under
  suggested topics
  related topics
  more on these topics
  categories
  etiketa
  etiketat
  etiketime
  temat
  tema
  kategoria
`);

/** Openings of a caption or of the credit of a picture. */
export const captionOpenings = phrases(`
  photo
  photos
  photo by
  photo credit
  photograph
  photographs
  picture
  pictures
  image
  images
  image source
  image caption
  image credit
  file photo
  file
  caption
  illustration
  illustration by
  video
  graphic
  map
  foto
  fotot
  fotografi
  fotografia
  foto ilustrim
  foto ilustruese
  foto nga
  foto arkiv
  foto/ilustrim
  pamje nga
  ilustrim
  ilustrimi
  imazhi
`);

/** Words of the credit of a picture at the end of its caption. */
export const pictureWords = words(`
  photo photograph photographs picture pictures image images getty shutterstock alamy
  epa epa-efe epa-efe/rex handout rex foto fotografi fotografia imazh ilustrim ilustrimi
  fotoreporter arkiv istock ilustruese
`);

/** Openings of a note of agency or newsroom about the copy itself. */
export const noteOpenings = phrases(`
  notes
  notes to editors
  note to editors
  notes for editors
  note for editors
  note to editor
  notes to editor
  note to desks
  note to desk
  notes to desks
  attention editors
  editors
  editor's note
  editor's notes
  editors' note
  eds
  not for publication
  not for broadcast
  not for release
  for further information
  for more information
  for media enquiries
  for media inquiries
  for press enquiries
  media contact
  media contacts
  media enquiries
  media inquiries
  press contact
  press contacts
  press office
  press enquiries
  contact
  contacts
  correction
  corrections
  corrects
  clarification
  advisory
  background
  shenim per redaksite
  shenim per redaksine
  shenime per redaksite
  shenime per redaksine
  shenim per redaktorin
  shenim per redaktoret
  shenime per redaktoret
  shenim per editoret
  shenim i redaksise
  shenim redaksional
  shenim redaksie
  shenim
  verejtje per redaksine
  verejtje
  jo per botim
  jo per publikim
  nuk eshte per botim
  per me shume informacion
  per me shume informata
  per informacione te metejshme
  per informata shtese
  kontakt
  kontakti
  kontaktet
  kontakt per media
  kontakt per mediat
  korrigjim
  korrigjimi
  permiresim
  sqarim
  ndreqje
`);

/** Openings of lines that head the copy of an agency. */
export const slugOpenings = phrases(`
  slug
  keywords
  keyword
  priority
  urgent
  for immediate release
  press release
  media release
  news release
  media advisory
  komunikate
  komunikate per media
  komunikate per mediat
  komunikate per shtyp
  njoftim per media
  njoftim per mediat
  njoftim per shtyp
  refile
  update
  wrapup
  wrap
  recast
  recasts
  recasting
  adds
  updates
  updating
  refiles
  repeats
  repeat
  corrects
  corrected
  changes
  rewrites
  eds
  more to follow
  more to come
  more
  word count
  embargo
  embargoed
  take
  lead
  version
  category
  ready
  code
  kodi
  kod
  fjale kyce
  fjalet kyce
  prioriteti
  urgjente
  embargo deri
  shton
  perditeson
  perditesim
  plotesohet
  plotesim
  me plotesime
  vijon
  vazhdon
  vijim
  marrja
`);

/** Openings of a byline: the writer follows on the same line. */
export const bylineOpenings = phrases(`
  by
  written by
  prepared by
  posted by
  published by
  compiled by
  words by
  words
  story by
  text by
  text
  report by
  report
  reported by
  reporting by
  interview
  interview by
  text and photos
  text and pictures
  words and pictures
  words and photos
  analysis by
  opinion by
  from
  author
  nga
  shkruan
  shkruar nga
  shkroi
  autor
  autori
  autorja
  autore
  autoret
  raporton
  raportoi
  raportojne
  pergatiti
  pergatitur nga
  postuar nga
  publikuar nga
  perktheu
  bisedoi
  intervistoi
  intervistuan
  intervista nga
  teksti
  tekst
  teksti dhe fotot
  teksti dhe foto
  tekst dhe foto
  foto dhe tekst
  foto dhe teksti
  fotot dhe teksti
  gazetar
  gazetare
  gazetari
  gazetarja
  korrespondenti
  korrespondentja
`);

/** Words of a writer's role, and of the sentence that says who else worked on a report. */
export const writerWords = words(`
  reporter reporters correspondent correspondents editor writer staff bureau chief columnist
  contributor journalist producer photographer critic commentator analyst freelance
  gazetar gazetare gazetari gazetarja reporteri reporterja korrespondent korrespondente
  korrespondenti korrespondentja redaktor redaktore redaktori redaktorja redaksia redaksise
  analist komentator kolumnist fotoreporter
`);

/** Words of grammar: running text has them, labels and names hardly do. */
export const grammarWords = words(`
  the a an and or but of to in on at by for with from as is are was were be been has have had will
  would that which who it its he she they his her their this these not said says than after before
  nga e te ne dhe me se i u qe per nuk ka kane ishte jane eshte do si por ka nje tha kjo ky ajo ai
  ata pas tij saj sipas deri kur mbi duke ndersa nder po s'ka
`);
