import { phrases } from './words';

/** Agencies and stations whose copy papers credit, as they are printed in credits. */
export const agencies = phrases(`
  rel
  rfe
  rl
  rfe/rl
  rferl
  rse
  radio free europe
  radio free europe/radio liberty
  radio evropa e lire
  afp
  agence france-presse
  ap
  associated press
  the associated press
  reuters
  rtrs
  dpa
  epd
  apa
  ansa
  agi
  efe
  lusa
  belga
  anp
  pap
  ctk
  mti
  agerpres
  bta
  ana-mpa
  amna
  ana
  hina
  tanjug
  beta
  fonet
  fena
  srna
  mina
  mia
  sta
  atsh
  ata
  qik
  kosovapress
  kosova press
  ekonomia online
  ekonomia
  online
  birn
  balkan insight
  tass
  ria
  ria novosti
  interfax
  ukrinform
  unian
  interfax-ukraine
  belta
  xinhua
  kyodo
  yonhap
  pti
  ani
  ians
  anadolu
  anadolu agency
  aa
  dha
  mena
  wafa
  irna
  isna
  sana
  petra
  spa
  wam
  upi
  pa
  pa media
  cp
  the canadian press
  bloomberg
  bloomberg news
  dow jones
  voa
  voice of america
  zeri i amerikes
  bbc
  bbc news
  cnn
  a2 cnn
  cnn international
  nbc
  nbc news
  dw
  deutsche welle
  euronews
  euronews albania
  al jazeera
  sky news
  politico
  axios
  the guardian
  n1
  rtk
  rtsh
  rtv21
  klan kosova
  top channel
  koha
  koha ditore
  koha.net
  telegrafi
  gazeta express
  express
  indeksonline
  reporteri
  zeri
  bota sot
  epoka e re
  syri
  balkanweb
  panorama
  shqip
  mapo
  lapsi
  monitor
  vizion plus
  nova
`);
