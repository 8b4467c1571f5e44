import { words } from './words';

/** Words of which the names of sections are made: "World news", "Crime & Safety", "Kronika e zezë". */
export const sectionWords = words(`
  world international europe asia africa americas america middle east west north south us u.s. uk eu
  kosovo albania balkans region regional local national nation home city metro state politics
  political business economy economic markets market finance financial money technology tech science
  health environment climate education culture arts art books film music theatre tv media
  entertainment lifestyle life style travel food fashion sport sports football soccer basketball
  tennis athletics cycling rugby cricket opinion comment analysis editorial feature features crime
  court courts justice law society community security defence defense war weather magazine obituary
  obituaries interview profile review reviews report reports special explainer parliament elections
  election energy transport housing police safety religion history family people news desk
  weekend saturday sunday daily briefing business cup league trophy
  bota bote boten nderkombetare evropa evrope kosova kosove shqiperi shqiperia rajon rajoni maqedoni
  maqedonia mali i zi lugina diaspora politike politika ekonomi ekonomia biznes teknologji
  teknologjia shkence shkenca shendet shendetesi shendetesia mjedis mjedisi arsim arsimi kulture
  kultura art arti artet argetim showbiz magazina sporti futboll futbolli basketboll tenis opinion
  opinione opinioni analiza analize kronike kronika zeze drejtesi drejtesia siguri siguria shoqeri
  shoqeria aktualitet aktuale vendi moti udhetime udhetim interviste intervista reportazh nekrologji
  in memoriam kuvendi parlamenti gjyqesi gjyqi qyteti tirana prishtina librat libra muzike filma
  energji transport policia vecanti dossier
`);
