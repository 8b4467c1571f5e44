import { phrases, words } from './words';

/** Newspapers, stations, agencies and networks. */
export const outlets = phrases(`
  nbc
  nbc news
  abc
  abc news
  cbs
  cbs news
  cnn
  msnbc
  fox
  fox news
  npr
  pbs
  bbc
  bbc news
  itv
  itv news
  sky news
  channel 4
  reuters
  afp
  ap
  dpa
  tass
  interfax
  ria novosti
  bild
  die welt
  die zeit
  der spiegel
  spiegel
  ard
  zdf
  dw
  deutsche welle
  le monde
  le figaro
  tf1
  france 2
  france 24
  france info
  rai
  la repubblica
  la stampa
  corriere della sera
  el pais
  el mundo
  politico
  axios
  bloomberg
  euronews
  al jazeera
  al arabiya
  time
  newsweek
  the economist
  the guardian
  the times
  voa
  zeri i amerikes
  zerin e amerikes
  radio free europe
  radio evropa e lire
  radion evropa e lire
  radios evropa e lire
  rel
  rtk
  rtv dukagjini
  rtv21
  klan kosova
  kosovapress
  koha
  koha ditore
  kohavision
  ktv
  t7
  top channel
  a2 cnn
  rtsh
  vizion plus
  n1
  suspilne
  ukrinform
  kyiv independent
  ukrainska pravda
  telegrafi
  ekonomia online
`);

/** A name of a body that has one of these words is a paper, a station or a network. */
export const outletWords = words(`
  news times post tv radio television channel press agency journal guardian magazine herald telegraph
  gazette broadcasting tribune daily weekly gazeta revista televizioni radion televizionin
`);

/** Networks on which people publish by themselves; letter case matters for none of them. */
export const networks = phrases(`
  telegram
  facebook
  twitter
  x
  instagram
  tiktok
  youtube
  truth social
  threads
  linkedin
  whatsapp
  bluesky
  vkontakte
  weibo
`);

export const outletNouns = words(`
  newspaper daily weekly magazine broadcaster station channel network outlet agency podcast
  tabloid website portal gazeten gazetes gazeta televizionin televizionit televizioni revisten
  revistes portalin portalit agjencine agjencise agjencia radion kanalin rrjetin transmetuesin
  transmetuesi transmetuesit
`);
