import { words } from './words';

// Evidence of a person, and of whom "she" may be: names in English, Albanian and of countries often in the news.

export const givenNamesOfMen = words(`
  aaron abdel abdul abdullah abdurrahman abraham adam adrian ahmad ahmed akihito alan albert
  alberto alec aleksandar aleksandr aleksander aleksey alejandro alessandro alex alexander alexandre
  alexei alexey alexis ali alistair alfred alfredo allan allen alvaro alvin amadou amir amit anatoly
  anders andre andrea andreas andrei andrej andres andrew andrey andrii andriy andrija andrzej angus
  ansel anthony anton antonio antony antonis archie arne arnold arthur artem arturo asif atul august
  augusto ayman aziz barack barry bart bashar bassam ben benjamin benny benyamin bernard bernardo
  bernd bernie bertrand bidzina bill billy bjorn bob bobby bogdan boris borut boyko brad bradley
  brandon brendan brett brian bronislaw bruce bruno bujar carl carlo carlos cem cesar charles charlie
  chris christoph christophe christopher chuck claude claudio clemens clement colin conor craig curtis
  cyril cyrus dan daniel daniil daniele danilo danny darko dario darren daud dave david davide davit
  dejan denis dennis denys derek devin dick didier diego dieter dimitar dimitri dimitris dimitrios
  dirk dmitri dmitriy dmitro dmitry dmytro dominic dominik dominique don donald doug douglas
  dragan dritan duncan dusan dustin dwight dylan ed eddie edgar edmund eduard eduardo edward edwin eli
  elias elijah elliot elon emanuel emil emilio emmanuel emmerson enda enrico enrique eric erich erik
  ernest ernesto ernst ethan eugene evan ezra fabian fabio faisal fareed farid fatih federico felipe
  felix ferdinand fernando filip florian francesco francis francisco franck francois frank franklin
  franz fred freddie frederic frederick frederik freidrich friedrich fritz fumio fuad gabriel gareth
  gary gavin gavril gennady geoff geoffrey george georges georgi georgios gerald gerard gerhard
  giancarlo gianni gideon gilbert gilles giorgi giorgio giorgos giovanni giuseppe glenn goran gordon
  graham greg gregor gregory guido guillaume gunther gustav gustavo guy habib hakan hakeem hamdi
  hamid hamza hans harald harold harry harvey hasan hassan hector heiko heinz helmut hendrik henri
  henrik henry herbert herman herve hideki hiroshi horacio horst howard hubert hugh hugo hulusi hun
  hussein ian ibrahim idris igor ihor ilham ilir ilya imran ion isaac ismail ivan ivo ivica jack
  jacob jacques jagmeet jair jake jakob jakub jamal james jamie jan janez janos jared jarek jaroslaw
  jason javier jay jayson jean jean-claude jean-luc jean-marc jean-noel jean-pierre jean-yves jeff
  jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao jochen joe joel joerg johan johann
  johannes john johnny jon jonas jonathan jorge jose josef josep joseph josh joshua josip jozef jozsef
  juan juergen julian julien julio julius jurgen justin kaan kacper kai kamal karel karim karl karol
  kaspar keir keith kemal ken kenneth kenny kent kevin khaled khalid kiril kirill kiriakos kiro
  klaus konrad konstantin kris kristian kurt kyle kyriakos kyrylo lamar larry lars laszlo laurence
  laurent lawrence lech lee len leo leon leonard leonardo leonid leopold leroy leslie lewis liam
  lionel lloyd lorenzo lothar louis luc luca lucas lucian ludovic luigi luis luiz lukas lukasz luke
  lyndon maciej magnus mahmoud maksim malcolm malik manfred manuel marc marcel marcelo marcin marco
  marcos marcus marek mario marius marjan mark markus marko marquis martin marwan mateusz mathieu
  matt matteo matteus matthew matthias matthieu maurice mauricio maurizio max maxim maxime maxwell mehdi
  mehmet mevlut michael michal michel miguel mihai mike mikhail mikheil mikhailo mikko mikulas milan
  milo milorad milos miloslav minxin miro miroslav mitch mitchell mohamed mohammad mohammed mohsen
  moshe muammar muhammad muhammadu mustafa mykhailo mykola naftali narendra nasser nathan nathaniel
  nawaf nawaz ned neil nelson nic nicholas nick nicola nicolae nicolas nicos nigel niklas nikol nikola
  nikolai nikolaj nikolas nikolay nikos noah noel nouri oleg oleh oleksandr oleksii oleksiy oliver
  olaf olav olivier omar omer orhan orlando oscar osman otto owen pablo paolo pascal patrick paul
  paulo pavel pavlo pavol pedro per pete peter petar petr petro petros petteri phil philip philipp
  philippe pierre pierre-yves piet pieter piotr predrag prokop qasem radek radoslaw radovan rafael
  rafal raffaele rahm rahul raj rajnath ralph ramon ramzan rand randy rashid raul ray raymond recep
  reinhard rene reuven rex reza ricardo riccardo richard rick ricky rishi rob robert roberto robin
  rodney rodrigo roger roland rolf roman ron ronald ronaldo ronnie roy ruben rudolf rudy rumen
  ruslan russell rustem ryan saad saddam saleh salman salvador salvatore sam sami samir samuel
  sandro sascha sasha saul scott sean sebastian sebastien serge sergei sergey sergii sergio serhii
  serhiy seth shane shavkat shehbaz shigeru shimon shinzo siegfried silvio simon slavko slobodan
  sotiris spencer spiros srdjan stanislav stanislaw stanley stefan stefano stephane stephen stevan
  steve steven stian stipe stjepan stuart sven sylvain syed taras tariq tarik tarique ted terry
  thabo theo theodor thierry thomas tibor tim timothy tobias todd todor tom tomas tomasz tomislav
  tommy tony toomas travis trevor tucker tyler ulf ulrich umaro uwe vaclav vadim vadym valdis valentin
  valeri valery valerii vasil vasile vasily vasyl veton viktor victor vikram viktor vince vincent
  vincenzo vitali vitalii vitaly vivek vladimir vladislav vladyslav vlad vojislav volker volodymyr
  vuk vyacheslav walid walter warren wayne werner wesley willem william willi wilhelm wojciech
  wolfgang xavier xavi yair yahya yannick yannis yasser yevgeny yevhen yitzhak yoav yoon yoshihide
  youssef yuri yuriy yurii yusuf yves zac zach zachary zdravko zlatko zoran zvonimir
  kylian erling cody jurgen pep marcelo luka ousmane sadio achraf bukayo declan raheem virgil alisson
  kaka neymar thiago xavi iker gerard kevin romelu eden antoine ngolo olivier dwayne leroy lebron
  stephen novak rafael carlos jannik daniil stefanos alexis usain eliud mo lewis sebastian fernando
  charles lando oscar max sergio kobe shaquille tyrone floyd conor canelo anthony tyson oleksandr
  kwame kofi nana samuel joseph emeka chidi chinua wole goodluck bola olusegun sani yemi uhuru william
  raila paul yoweri robert emmerson cyril jacob thabo nelson desmond abiy hailemariam isaias omar
  salva riek felix moise patrice denis faustin idriss alassane laurent macky abdoulaye bassirou ousmane
  nayib gustavo javier gabriel jair evo hugo nicolas andres enrique vicente felipe alvaro ivan
  benigno rodrigo ferdinand joko prabowo anwar mahathir lee hsien srettha thaksin prayut aung 
  narendra rahul amit arvind manmohan imran nawaz shehbaz bilawal asif ashraf hamid mahinda gotabaya
  ranil tarique ebrahim hassan qassem masoud mohammad-javad abbas ismail yahya khaled hani
  ahmed bashar walid nabih saad najib samir abdel-fattah abdulaziz mohamed kais rached beji
  fredi ilir altin besnik spartak taulant erjon ulsi belind damian niko arben
  conner shawn rami randy jose jordi oriol inigo mikel unai ander gorka pablo santiago alberto mariano isidro pete
  vivek marco rick tedros kwasi nadhim sajid humza anas
`);

export const givenNamesOfWomen = words(`
  abigail ada adela adriana agathe agnes agnieszka aisha alejandra aleksandra alena alessandra alexandra
  alexandria alice alicia alina alison allison alma amal amanda amber amelia amelie amina amy ana
  anastasia anastasiia andrea angela angelica angelina angie anita anja anke ann anna annalena anne
  annegret annette annie antje antonia anya ariana ashley asma astrid audrey aurore ayanna ayelet
  ayesha barbara beata beate beatrice beatrix beatriz becky benazir bernadette beth betsy betty
  beverly bianca birgit birgitta bonnie bridget brigitte brittany camilla camille candace carla
  carmen carol carole carolina caroline carolyn carrie catarina cate caterina catherine cathy cecile
  cecilia celia celine chantal charlene charlotte chelsea cheryl chiara chloe chris christiane
  christina christine chrystia cindy claire clara clare claudia colette colleen condoleezza connie
  consuelo cora cristina cynthia dagmar daniela danielle daria darya dawn deb debbie deborah debra
  delphine denise diana diane dilma dina dolores donna dora doris dorothy dubravka edith eileen
  ekaterina elaine eleanor elena eleni elif elina elisa elisabeth elise elissa eliza elizabeth ella
  elle ellen elly elsa elvira emilia emilie emily emma erica erika erin ester esther eva evelyn fatima
  fatma federica felicia fiona flavia florence frances francesca francoise frauke frida gabriela
  gabriella gabrielle genevieve georgia georgina germaine ghislaine gillian gina giorgia gisele giulia
  gloria greta gretchen gwen haley halyna hanna hannah harriet heather heidi helen helena helene helga
  hilary hilda hillary hina holly ida ilana ilona ilse ines inga inge ingrid inna ioanna irene irina
  iris iryna isabel isabella isabelle ivana ivanka jacinda jackie jacqueline jadwiga jana jane janet
  janice janine jasmin jasmina jeanette jeanine jelena jen jenna jennifer jenny jess jessica jill
  joan joanna jocelyn jodie johanna josephine joyce juanita judith judy julia juliana julie juliette
  june kaja kamala karen karin karina karine karla karolina karoline kate katarina katarzyna
  kateryna katharina katherine kathleen kathryn kathy katie katja katrin katrina kay kayla keiko kelly
  ketanji khadija kim kimberly kira kirsten kirsti kirsty kristalina kristen kristi kristin kristina
  krystyna lara larisa laura lauren laurence lea leila lena leni leonie leslie lesley leticia leyla
  lidia lidiya liesl lilia liliana lilly linda lindsay lindsey lisa lise liudmyla liz liza lois
  lora lorraine louise lucia lucie lucy luisa lydia lyudmila mackenzie deanne kemi mairi karoline roza sahra zuzana iga coco naomi serena emma aryna ons simone katie megan alexia aitana ada maddie madeleine magdalena maggie
  maia maja malala malgorzata mandy manuela mara marcia margaret margarita margherita margot margrethe
  maria mariam mariana marianne marie marie-louise mariia marija marilyn marina marine mariya marjorie
  marlene marta martha martina marwa mary maryna matilda maureen maya meg megan meghan melania melanie
  melinda melissa mercedes meredith meryl mia michaela michele michelle mila milena millie mimi mina
  mira mirela miriam mirjana mirjam moira molly mona monica monika monique muriel myriam nadezhda
  nadia nadine nadiya nan nancy naomi natalia nataliia nataliya natalie natalya natasa natasha nathalie
  nawal nelly nicole nikki nina noor nora norma odile oksana oleksandra olena olesya olga olha
  oliva olivia ornella paige palina pam pamela patricia patty paula paulina pauline peggy penelope
  penny petra philippa phyllis pia polina priti priya priyanka rachel ramona rana randi rania
  raquel rashida rebecca regina renata renate rhonda rita roberta robyn romina ronna rosa rosalia
  rose roseann rosemary roxana roza ruth sabina sabine sabrina sally samantha samia sandra sandrine
  sanna sara sarah saskia selma serena severine shannon sharon sheila shelley sheryl shirley sian
  sibylle sienna sigrid silke silvia simona simone sinead sofia solveig sonia sonja sophia sophie
  stacey stefania stella stephanie sue sunita susan susana susanna susanne suzan suzanne svenja
  svetlana sviatlana sylvia sylvie tamara tammy tania tanja tara tatiana tatyana teresa
  tessa tetiana thea theresa therese tiffany tina tracey tracy tulsi ulla ulrike ursula
  valentina valerie valeria vanessa vera veronica veronika veronique vicky victoria viktoriia viktoria
  violeta virginia virginie viola vivian wanda wendy whitney wilma xiomara yael yana yasmin yevgenia
  ylva yolanda yulia yuliia yuliya yulija yvette yvonne zahra zainab zhanna zlatka zoe zuzana
`);

export const albanianNamesOfMen = words(`
  adem adi adnan afrim agim agon agron ahmet alban albert albin albulen alfred alket altin andi
  anton ardian ardit ardian arben arbnor arbën arian ariel arlind armend arsim artan arton astrit
  avdullah avni azem bajram bardh bardhok bardhyl bashkim bedri begaj behgjet bejtush bekim belind
  benet berat besim besjan besnik blendi blerim burim bujar dardan dashamir dashnor defrim denis
  dhimiter dhimitër dren dritan dritëro driton durim edi edmond edon eduard enver ermal erion ervin
  ernest erzen esat etrit fadil fahri fatmir fatos faton faruk fehmi ferdinand ferit fisnik fitim
  flamur florian florim fatbardh gani gazmend gent gentian genc gjergj gjin gjok gjon gramoz haki
  halil halim hamdi hamëz hajredin hashim haxhi hekuran hydajet hysen hysni ibrahim idriz ilir ilmi
  imer irfan isa ismail ismet isuf jakup jeton jetmir jozef kadri kastriot klajdi kledi klodian
  kolë kreshnik kristaq kujtim lavdim leonard leke lekë lirim liridon lis luan lulzim lulëzim
  mark martin marin mehmet mentor mërgim merita milaim mimoz muharrem murat mustafa myqerem naim
  naser nazmi ndre ndrec nexhat nexhmedin nikoll nikollë niko ramadan ramiz ramush rexhep rifat
  rrahman rrustem ruzhdi sabri sadri sali sami selim sejdi shaban shefqet shkëlqim shkëlzen shpend
  shpëtim shpejtim skender skënder sokol sulejman syl tahir taulant tomorr tritan uran valdrin valon
  vedat veton visar vullnet xhavit xhelal xhevat xhevdet ylber ylli ylljet yll zef zenel zef
  zijadin zamir
`);

export const albanianNamesOfWomen = words(`
  adelina adelinë afërdita agnesa albana albulena alketa alma alkida anila anjeza antoneta anxhela
  arbana arbenita ardiana arta arjeta atifete aurora aurela belinda besa besarta besiana besjana
  blerina blerta bora bukurije brikena burbuqe dafina delina diana dhurata donika doruntina drita
  dritë donjeta edi edlira edona edita elda elira elisa elona elvana elvira emine engjellushë enkelejda
  erblina erëza ermelinda ermira eranda etleva fatbardha fatime fatmire feride fitore flaka flora
  flutura fjolla fllanza gentiana gonxhe grida hajrije hava hatixhe igballe ilire irena iris jehona
  jeta jetona jorida jozefina justina kaltrina kimete klaudia klodiana ledia leonora lindita linda lira
  liridona liri lirije lorena luljeta lumnije luiza majlinda margarita marjana mimoza mirela mirlinda
  milica mira miradije monika myzejen natasha nazmije nexhmije nermin nora olta orjeta ornela pranvera
  qamile qendresa rina rita rozafa rozarta rudina sabina saranda sebahate shkurte shpresa shqipe
  silva sevdije sevime suzana teuta tinka valbona valdete valentina valmira vasilika venera vesa
  viollca vjollca vjosa vlora xhevahire xhylieta yllka zana zamira zanfina zylfije
`);

/** Places and words that are also given names: only a hint that a person is meant. */
export const doubtfulGivenNames = words(`
  adelaide alexandria april august austin berat bill carolina charlotte chelsea christian dawn
  dominica florence georgia grace grant guy hope israel jordan june kent lincoln madison malta
  mark max may milan nelson paris penny per rose san santiago sofia summer sydney victoria virginia
  will drita liri besa jeta shpresa liria bardh said don art vera drin rama
`);

/** Family names that come before the given name in the news: Xi Jinping is Xi. */
export const leadingFamilyNames = words(`
  xi kim li wang moon yoon park chen zhang liu yang huang zhao wu zhou lee choi jung han cho hun
  nguyen tran pham mao deng hu ma lam tsai lai wen
`);
