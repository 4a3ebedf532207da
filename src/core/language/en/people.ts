/** Before a name; never part of it. The gender, where a title has one. */
export const titles = `
m: mr mister sir lord king prince duke baron emperor father fr pope monsignor sultan emir congressman councilman chairman brother archduke earl viscount messrs msgr don uncle;
f: mrs ms miss mme mlle madam madame lady dame queen princess duchess baroness sister empress congresswoman councilwoman chairwoman mother aunt countess first-lady;
n: rt secretary-general director-general dr prof professor doctor president vice-president premier chancellor minister secretary senator sen sens rep reps representative gov governor
mayor judge justice general gen major maj colonel col lieutenant lieut lt captain capt sergeant sgt corporal cpl private pvt commander cmdr admiral adm
marshal brigadier brig sheikh sheik shaikh ayatollah imam mullah cardinal archbishop bishop rev reverend rabbi ambassador
detective det inspector insp constable con dci pcso pc wpc ch sheriff supt superintendent martyr comrade hon pres amb mp md cllr coun alderman councillor councilor commissioner pm`;

/**
 * Nouns of what people do, by area of life; before a name or after it with a comma they say who somebody is. The
 * areas tell two bearers of one name apart.
 */
export const roles = `
politics: president vice-president premier chancellor minister secretary senator representative governor mayor lawmaker legislator
politician deputy congressman congresswoman councillor candidate leader speaker ambassador envoy diplomat official negotiator commissioner
mp mps spokesman spokeswoman spokesperson whip undersecretary prime dictator ruler king queen prince princess dissident activist
nominee frontrunner incumbent treasurer backbencher parliamentarian opposition aide adviser advisor consul counsellor strategist pollster campaigner monarch chair co-chair;
military: general admiral colonel major captain commander lieutenant sergeant brigadier marshal soldier warlord guerrilla militant rebel
pilot commander-in-chief chief-of-staff veteran officer insurgent fighter corporal cosmonaut astronaut;
sport: footballer cricketer coach midfielder striker goalkeeper keeper defender forward winger player skipper batsman bowler pitcher catcher
quarterback halfback fullback flyhalf fly-half hooker prop lock flanker centre scrum-half outfielder infielder shortstop linebacker receiver champion titleholder
sprinter runner swimmer cyclist rider golfer jockey boxer wrestler skater skier jumper hurdler athlete player-manager
teammate team-mate seed wildcard medallist medalist runner-up umpire referee debutant allrounder all-rounder seamer spinner wicketkeeper
opener centre-back left-back right-back libero playmaker tackle wideout hitter gymnast sportsman rower racer marathoner decathlete;
arts: actor actress singer director producer writer author novelist poet painter artist musician composer conductor comedian filmmaker
designer architect photographer dancer rapper pianist guitarist playwright sculptor songwriter presenter broadcaster host dramatist screenwriter;
business: chairman chairwoman chairperson executive analyst economist trader broker dealer banker entrepreneur businessman businesswoman founder
co-founder owner investor partner ceo cfo coo boss consultant strategist financier tycoon magnate billionaire millionaire shareholder;
law: judge justice lawyer attorney prosecutor solicitor barrister magistrate sheriff detective inspector policeman policewoman constable
counsel advocate jurist coroner investigator suspect defendant plaintiff gunman convict fugitive murderer killer victim hostage prisoner;
science: professor scientist researcher doctor physician surgeon historian physicist chemist biologist engineer lecturer expert
psychologist sociologist anthropologist astronomer mathematician academic scholar philosopher geologist meteorologist epidemiologist seismologist dean;
religion: pope cardinal archbishop bishop priest pastor rabbi imam ayatollah cleric preacher monk nun patriarch vicar reverend minister-general;
media: journalist reporter editor correspondent columnist commentator anchor publisher blogger;
other: manager guard winner star compatriot master steward matron father mother son daughter brother sister wife husband widow uncle nephew niece cousin friend colleague girlfriend boyfriend fiancee fiance
neighbour neighbor resident farmer teacher student worker nurse driver witness survivor critic predecessor successor rival opponent counterpart
head chief assistant member employee staffer organiser organizer chef gardener fisherman sailor captain mechanic director volunteer
headteacher headmaster headmistress principal pensioner shopkeeper carpenter harbourmaster harbour-master harbormaster librarian curator trustee
caretaker conservationist superintendent registrar clerk tenant landlord planner surveyor beekeeper ferryman warden fellow grandson granddaughter grandfather grandmother
stepson stepfather stepmother aunt mentor protege boy girl man woman`;

export const femaleRoles = `actress mum mom mummy blonde brunette songstress bride supermodel spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman queen princess mother daughter sister wife widow
niece girlfriend fiancee aunt nun headmistress waitress hostess stewardess heiress woman girl duchess grandmother granddaughter stepmother countess`;
export const maleRoles = `spokesman dad daddy lad groom funnyman crooner chairman congressman councilman businessman policeman king prince father son brother husband uncle nephew
boyfriend fiance monk headmaster batsman sportsman fisherman sailor ferryman salesman man boy priest pope gunman grandfather grandson stepfather`;

/** Adjectives and nouns between a country or office and its holder: `Foreign Minister`, `Chief Executive Officer`. */
export const roleParts = `prime foreign defence defense interior finance justice health education trade agriculture energy environment labour labor
home vice deputy acting interim former ex assistant associate chief senior junior press executive managing general attorney
lieutenant major first second third cabinet state treasury transport economy economics planning culture sports tourism
industry commerce information communications chancellor-designate president-elect elect designate emeritus honorary supreme special
permanent national security united majority minority house senate staff sergeant warrant petty rear brigadier field
grand high archduke crown co interior-minister world olympic european commonwealth wimbledon party under joint police army navy air force technical head inspector detective operating marketing creative commercial non-executive`;

/** Two words, neither of which must be in a name of what stands before them: `Orra County District Attorney`. */
export const officePairs =
  'district attorney,district judge,district commissioner,district magistrate,circuit judge,city attorney,city manager,fire chief,borough president';

/** The words before a minister say of what: any word may. Before a secretary only these. */
export const ministers = 'minister';
export const secretaries = 'secretary undersecretary';
export const portfolios = `and affairs business commerce communities culture defence defense development digital education energy environment external food
foreign health home homeland housing human industry innovation interior international justice labor labour levelling local media pensions planning
resources rural science security services skills social sport state trade transport transportation treasury up urban veterans war water work works`;

/** Lower-case parts inside a person's name. */
export const particles =
  'van von der den de del della di da dos das du la le el al bin ibn ben abu ter ten zu af av do e y st ul ud ur and-d';
export const nameSuffixes = 'jr sr ii iii iv junior senior';

export const namesNotWords =
  'john jack peter harry bob rob peg mike maria nick ken sally matt derrick sue kitty';

/** Given names of languages whose lists are not open: Arabic, Chinese, Japanese, Korean, Persian, South Asian; `f`, `m`. */
export const otherGivenNames = `
m: barack sacha ed mo al bo ty cy li yu xi mohammed mohammad muhammad mohamed mehmet ahmed ahmad ali hassan hussein hossein hussain mahmoud mahmud omar osama usama khalid khaled
ibrahim ismail yusuf yousef youssef yasser yasir abdul abdel abdullah abdallah saddam tariq tarek walid jamal gamal karim kareem nabil
hosni bashar hafez hamid hamad faisal fahd salman sultan nasser anwar mustafa moustafa samir sami rafik rafiq ziad ayman adel amr mansour marwan
hashem hashim qassem qasem javad akbar reza mehdi mahdi ruhollah mohsen saeed said rashid rached riad fouad fuad bilal haidar jalal
nawaz imran asif pervez zulfikar shahid wasim waqar inzamam sachin rahul sourav narendra atal rajiv sanjay vijay anil sunil ravi arjun ashok
deepak rajesh suresh ramesh mahendra virat javagal anwar rizwan aamer mushtaq saqlain ijaz shoaib kapil sunil vinod navjot
takeshi hiroshi kenji shinzo junichiro ryutaro taro yoshihide fumio akira satoshi naoki koji kazuo masahiro noboru yukio ichiro tomiichi keizo
jung-un jong-un jong-il il-sung geun-hye jae-in dae-jung myung-bak young-sam moo-hyun xiaoping zedong jinping jintao zemin rongji enlai keqiang jiabao
boris vladimir mikhail sergei sergey alexei aleksei dmitri dmitry nikolai yuri yevgeny evgeny gennady viktor igor oleg anatoly ivan andrei
vitaly valery grigory leonid konstantin vyacheslav ruslan aslan dzhokhar zelimkhan slobodan radovan ratko franjo alija goran zoran dragan milan vojislav momcilo
kofi boutros thabo nelson desmond jomo robert laurent mobutu sese goodluck olusegun sani daniel kwame haile hailu ebenezer
jean-pierre jean-claude jean-marie jean-luc jean-paul jean-jacques jean-francois jean-louis jean-michel luiz joao jose juan jorge carlos luis
benyamin binyamin benjamin yitzhak shimon ehud ariel moshe avigdor uzi menachem natan dov yossi;
f: jo di bo huma fatima fatma aisha ayesha khadija zainab leila layla mariam maryam amina samira nadia salma yasmin noor nour rania hanan huda suha tzipi
golda benazir indira sonia priyanka pratibha sushma mamata hina malala sheikha chandrika aung
yoko naoko yuriko makiko yumi keiko akiko sachiko michiko ri-sol-ju yo-jong svetlana tatiana tatyana natalia natalya irina olga yelena elena
ludmila lyudmila galina larisa raisa yulia julia anastasia ekaterina oksana martina steffi arantxa conchita gabriela mirjana jelena biljana jana iva`;

/** Given names that the lists have for both, but that in the news hardly anybody of the other gender bears. */
export const usualGenders = `
m: adrian aidan alfie ali barak barrie barry benny bert bill billy bobby bryn claude cody constantine corey cory dale danny daryl darryl dion
donny eddie eddy eli frank fred freddie freddy gabriel gene george glen heath imran ira jermaine jerry jesse jesus jose kai karel kyle laurence
louis luca marty matty max maxime michel nikola noel phil philippe quentin randy ray reggie ricky robbie robby ronny rory sammy scottie sean
shaun shawn sonny ted teddy theo tim timmy toby tommy tony vin vinnie wally willie willy
adel andrei andy auguste austin bennie bertie brett chad christian clem daron denny denys donnie dorian elie emlyn garland gerry glenn gus joey
leland lonnie malek nicky ollie paulie perry sal shane valery vinny;
f: abbie abby addie angie bev caryl claire clare connie deb dora erin evelyn gail gayle ginger grace hailey haley hazel hilary hillary holly izzy
jodi jodie julie kay kristan lauren linda lois maddie madison maria marie meredith meryl olga paige pattie patsy patty penny ruby salome tabby
tammy tracey tracie vivien whitney winnie zena
abbey carol cassie chrissie chrissy cigdem esra haleigh huma jocelyn kylie lyn maddy mina nichole nikki saundra shelley tammie terri vivian`;

export const otherSurnames = `gray grey bishop pope li wu xu hu ma he lu ng ho yu vu do le oh an kim park lee choi jung moon chung chang cho kang yoon han li wang zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu lin guo deng jiang mao xi
tanaka suzuki sato yamamoto nakamura kobayashi kato yoshida hashimoto abe koizumi mori ito watanabe takahashi khan singh kumar sharma patel gandhi nehru
bhutto sharif rao gupta reddy das bose chatterjee mukherjee banerjee nguyen tran pham le hoang phan
clinton bush reagan carter nixon kennedy trump obama biden pence pelosi mcconnell ryan sanders warren cheney rumsfeld powell rice kerry mccain romney dole gore
thatcher major blair brown cameron may johnson sunak corbyn churchill wilson heath kohl merkel schroeder scholz chirac mitterrand sarkozy hollande macron juppe
yeltsin gorbachev putin medvedev lebed chernomyrdin lavrov zyuganov netanyahu peres rabin sharon barak arafat abbas mubarak assad khamenei rouhani ahmadinejad
castro chavez maduro fujimori menem cardoso lula bolsonaro zedillo mandela mbeki zuma mugabe annan milosevic karadzic mladic izetbegovic tudjman
erdogan ciller erbakan demirel suharto mahathir sukarno marcos aquino ramos duterte arroyo prodi berlusconi dini bossi gonzalez aznar zelensky zelenskiy poroshenko yanukovych lukashenko orban`;

/** `preposition: words before it` that a person follows. */
export const beforePersons = `
of: mother father parents wife husband widow widower fiancee girlfriend boyfriend son sons daughter daughters brother brothers sister
sisters nephew niece uncle aunt friend friends family relatives lawyer lawyers biographer killer killers murder murderer death killing
resignation arrest trial conviction shooting stabbing assassination kidnapping funeral body portrait biography dismissal sacking inauguration;
for: lawyer lawyers attorney attorneys solicitor barrister;
to: spoke spoken talked married engaged apologised apologized listened;
from: heard divorced`;
