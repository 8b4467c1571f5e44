import { words } from './words';

export const sayingInEnglish = words(`
  say says said saying tell tells told telling add adds added adding write writes wrote written writing
  stated declare declares declared declaring announce announced announcing insist insists
  insisted insisting stress stresses stressed stressing emphasise emphasised emphasize emphasized
  emphasising emphasizing warn warns warned warning notes noted noting argue argues argued arguing
  claims claimed claiming ask asks asked asking reply replies replied replying respond responded
  responding answered answering explain explains explained explaining conclude concluded
  concluding continued continuing remarked remarking commented commenting admitted admitting acknowledged
  acknowledging conceded conceding denied denying repeated repeating reiterated reiterating vowed vowing
  pledged pledging promised promising suggested suggesting tweeted tweeting posted posting quipped chanted sang muttered explained
  joked joking shouted shouting cried yelled urged urging demanded demanding complained complaining
  recalled recalling confirmed confirming revealed revealing predicted predicting cautioned cautioning
  testified testifying alleged alleging asserted asserting maintained contended observed proclaimed
  proclaiming hinted signalled signaled underlined underscored underlining underscoring thanked
  apologised apologized whispered wondered mused boasted countered retorted lamented reckons reckoned
  believes thinks called calling spoke speaks speaking
`);

/** Verbs of speech with an addressee: "told NBC News". */
export const tellingInEnglish = words(`
  tell tells told telling ask asks asked asking warn warned warning urged urging thanked reminded
  assured informed
`);

/** Verbs of judgement, whose words are quoted: "called it". */
export const judgingInEnglish = words(`
  call calls called calling describe describes described describing label labels labelled labeled
  brand branded branding dub dubbed denounce denounces denounced denouncing condemn condemns condemned
  condemning dismiss dismisses dismissed dismissing praise praises praised praising hail hails hailed
  hailing slam slams slammed slamming blast blasts blasted blasting criticise criticised criticising
  criticize criticized criticizing accuse accuses accused accusing reject rejects rejected rejecting
  welcome welcomes welcomed welcoming mock mocked mocking characterise characterised characterize
  characterized deem deemed deems termed terms considers considered blame blames blamed blaming
  deplored deploring ridiculed lauded lambasted decried decrying cited cites citing referred refers
  compared likened expressed expressing promised pledged demanded urged ruled ruling voiced
  portrayed depicted threatened threatens vows offered
`);

/** Verbs of speech in Albanian: past, present, and the participles that follow ka, kishte, duke. */
export const sayingInAlbanian = words(`
  tha thane thote thone thashe thene theksoi theksuan thekson theksojne theksuar deklaroi deklaruan
  deklaron deklarojne deklaruar shtoi shtuan shton shtojne shtuar shpreh shprehur shprehet shprehen
  pohoi pohuan pohon pohuar tregoi treguan tregon treguar njoftoi njoftuan njofton njoftuar shkroi
  shkruan shkruar shkruajti paralajmeroi paralajmeruan paralajmeron paralajmeruar vleresoi vleresuan
  vlereson vleresuar nenvizoi nenvizuan nenvizon nenvizuar potencoi potencuan potencon potencuar sqaroi
  sqaruan sqaron sqaruar shpjegoi shpjeguan shpjegon shpjeguar kerkoi kerkuar pyeti pyetur pergjigj
  pergjigjur pergjigjet pergjigjen kujtoi kujtuan kujtuar premtoi premtuan premtuar konfirmoi konfirmuan
  konfirmuar mohoi mohuan mohuar zotua zotuar vijoi vazhdoi konstatoi konstatuar argumentoi argumentuar
  insistoi insistuan insistuar perseriti perseritur konkludoi konkluduar perfundoi bertiti drejtua
  falenderoi falenderuar citohet citoi citon cituar komentoi komentuan komentuar rikujtoi rikujtuar pranoi pranuar
  sugjeroi sugjeruar raportoi beri tha-se apeloi apeluar ritheksoi ritheksuar ankua ankuar rrefeu
  rrefyer publikoi postoi thirri ben vuri uroi uruar reagoi reaguar dha foli folur
`);

export const judgingInAlbanian = words(`
  quajti quajten quan quajne quajtur cilesoi cilesuan cileson cilesuar pershkroi pershkruan pershkruar
  konsideroi konsideruan konsideron konsideruar akuzoi akuzuan akuzuar kritikoi kritikuan kritikuar
  denoi denuan denuar hodhi refuzoi refuzuar mireprit mirepriti mirepriten vleresoi vleresuan vleresuar
  lavderoi lavderuar etiketoi etiketuar emertoi tallej fajesoi fajesuar
`);

export const betweenSubjectAndVerb = words(`
  duke himself herself themselves vete
  has had have later also then still again once repeatedly recently previously already first earlier
  only even now simply reportedly publicly privately angrily calmly further therefore thus however
  meanwhile finally often always never is was will would did does not subsequently today yesterday
  ka kane kishte kishin eshte do e i u ua ia iu me tej edhe po poashtu gjithashtu sot dje pastaj me pas
  tutje nder kohe qe publikisht perseri serish
`);

/** Forms of "be" before a participle: the subject then suffers the verb. */
export const passives = words(
  'was were is are been be being becomes became so u eshte jane ishte ishin',
);

/** In Albanian, a participle is speech only after one of these. */
export const perfects = words('ka kane kishte kishin duke kete kene paska pati');

/** Participles that are also common adjectives ("i quajtur"), so that they need a perfect. */
export const participles = words(`
  thene theksuar deklaruar shtuar shprehur pohuar treguar njoftuar shkruar paralajmeruar vleresuar
  nenvizuar potencuar sqaruar shpjeguar kerkuar pyetur pergjigjur kujtuar premtuar konfirmuar mohuar
  zotuar argumentuar insistuar perseritur quajtur cilesuar pershkruar konsideruar akuzuar kritikuar
  denuar refuzuar lavderuar cituar komentuar pranuar falenderuar folur uruar reaguar
`);

/** Prepositions that name a source: "according to Macron", "sipas Macronit". */
export const accordingTo = words('sipas');
