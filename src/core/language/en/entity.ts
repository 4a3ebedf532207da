import type { EntityLanguage } from '../contract';
import * as knownNames from './known-names';
import * as organizations from './organizations';
import * as people from './people';
import * as places from './places';

/** Formal name: its short forms. Only forms that stand for one formal name. */
const nicknames = `
alexander: alec; andrew: andy; anthony: tony; arthur: art; benjamin: ben, benny; catherine: cathy; charles: charlie, chuck;
christopher: chris; daniel: dan, danny; david: dave; deborah: debbie, deb; donald: don, donnie; douglas: doug;
edward: ed, eddie, ted; elizabeth: liz, beth, betsy; frederick: fred, freddie; gerald: gerry; gregory: greg; jacob: jake;
james: jim, jimmy; jeffrey: jeff; jennifer: jen, jenny; joseph: joe, joey; joshua: josh; kenneth: ken, kenny;
lawrence: larry; leonard: len, lenny; matthew: matt; michael: mike, mick; nathaniel: nate; nicholas: nick;
pamela: pam; patricia: patty, tricia; peter: pete; philip: phil; raymond: ray; rebecca: becky; richard: dick, rick;
robert: bob, bobby, rob, robbie; ronald: ron, ronnie; samuel: sam; stephen: steve, steven; susan: sue, susie;
theodore: theo; thomas: tom, tommy; timothy: tim; victoria: vicky; vincent: vince; walter: walt;
william: bill, billy, will; rudolph: rudy; mohammed: mohammad, muhammad, mohamed, muhammed, mohammod; sergei: sergey; aleksei: alexei, alexey, aleksey;
dmitri: dmitry, dmitriy; yuri: yury, yuriy; yevgeny: evgeny, yevgeni; nikolai: nikolay; andrei: andrey; anatoly: anatoli`;

const aliases = `
united states: us, usa, united states of america, america;
united kingdom: uk, britain, great britain;
united nations: un, uno;
european union: eu;
united arab emirates: uae;
soviet union: ussr;
washington: washington dc, dc, washington d c, district of columbia;
new york: new york city, nyc, ny;
california: calif; florida: fla; massachusetts: mass; pennsylvania: pa, penn; texas: tex; connecticut: conn; illinois: ill;
michigan: mich; minnesota: minn; oregon: ore; arizona: ariz; colorado: colo; tennessee: tenn; virginia: va; georgia: ga;
alabama: ala; kentucky: ky; missouri: mo; wisconsin: wis; oklahoma: okla; new jersey: nj; north carolina: nc; south carolina: sc;
los angeles: la;
north korea: n korea, dprk, democratic peoples republic of korea;
south korea: s korea, republic of korea, rok;
china: peoples republic of china, prc;
russia: russian federation;
iran: islamic republic of iran;
czech republic: czechia;
myanmar: burma;
turkey: turkiye;
netherlands: holland;
kyiv: kiev; beijing: peking; mumbai: bombay; kolkata: calcutta; philadelphia: philly; new south wales: nsw;
ivory coast: cote divoire; cape verde: cabo verde; east timor: timor leste; swaziland: eswatini;
bosnia: bosnia herzegovina, bosnia and herzegovina;
democratic republic of congo: democratic republic of the congo, dr congo, drc;
vatican: vatican city, holy see;
central intelligence agency: cia;
federal bureau of investigation: fbi;
north atlantic treaty organization: nato, north atlantic treaty organisation;
european central bank: ecb;
international monetary fund: imf;
world health organization: who, world health organisation;
world trade organization: wto, world trade organisation;
international atomic energy agency: iaea;
british broadcasting corporation: bbc;
organization of petroleum exporting countries: opec;
national aeronautics and space administration: nasa;
justice department: doj, us justice department;
state department: us state department;
homeland security department: dhs;
food and drug administration: fda, us food and drug administration; environmental protection agency: epa, us environmental protection agency; national security agency: nsa; internal revenue service: irs;
federal communications commission: fcc; securities and exchange commission: sec;
centers for disease control and prevention: cdc, centers for disease control, us centers for disease control and prevention;
los angeles police department: lapd; new york police department: nypd, new york city police department;
national rifle association: nra; american civil liberties union: aclu;
democratic national committee: dnc; republican national committee: rnc; republican party: gop, republicans;
democratic party: democrats, dems, democrat party;
conservative party: conservatives, conservative, tories, tory, tory party;
manchester united: man united, man utd; manchester city: man city;
islamic revolutionary guard corps: irgc, islamic revolutionary guards corps;
palestine liberation organization: plo; african national congress: anc; bharatiya janata party: bjp;
international criminal court: icc; international court of justice: icj;
organization for economic cooperation and development: oecd, organization for economic co operation and development;
organization for security and cooperation in europe: osce, organization for security and co operation in europe;
association of southeast asian nations: asean;
un high commissioner for refugees: unhcr; un childrens fund: unicef, united nations childrens fund;
national health service: nhs; trades union congress: tuc; confederation of british industry: cbi;
scottish national party: snp; democratic unionist party: dup; uk independence party: ukip; labour party: labour, new labour;
us air force: usaf; general motors: gm; federal reserve: fed, us federal reserve, federal reserve board; liberal democrats: lib dems, lib dem; jpmorgan chase: jpmorgan, jp morgan, jp morgan chase;
university of california davis: uc davis; university of california berkeley: uc berkeley; university of california irvine: uc irvine;
university of california san diego: uc san diego; university of california los angeles: ucla; international business machines: ibm;
european aeronautic defense and space: eads;
lockheed martin: lockheed; northrop grumman: northrop; goldman sachs: goldman; merrill lynch: merrill; general electric: ge; hewlett packard: hp;
procter & gamble: p&g; johnson & johnson: j&j; mcdonnell douglas: mcdonnell;
associated press: ap; agence france presse: afp; new york times: ny times, nyt; wall street journal: wsj; los angeles times: la times;
xinhua: xinhua news agency; yonhap: yonhap news agency; kyodo: kyodo news, kyodo news agency; korean central news agency: kcna;
treasury department: us treasury, us treasury department; defense department: us defense department, dod;
agriculture department: usda, us agriculture department; energy department: us energy department; interior department: us interior department;
education department: us education department; labor department: us labor department; commerce department: us commerce department;
transportation department: us transportation department; health and human services department: hhs, us health and human services department;
federal aviation administration: faa, us federal aviation administration; national transportation safety board: ntsb;
federal emergency management agency: fema; drug enforcement administration: dea; transportation security administration: tsa;
national oceanic and atmospheric administration: noaa; national institutes of health: nih; us geological survey: usgs;
united auto workers: uaw; human rights watch: hrw; doctors without borders: msf, medecins sans frontieres;
islamic state: isis, isil, daesh, islamic state in iraq and syria, islamic state of iraq and syria, islamic state in iraq and the levant,
islamic state of iraq and the levant; al qaeda: al qaida; hezbollah: hizbollah, hezbullah, hizbullah, hizballah;
kurdistan workers party: pkk; israel defense forces: idf, israeli defense forces; peoples liberation army: pla; royal air force: raf;
royal canadian mounted police: rcmp; office for national statistics: ons; alternative for germany: afd; christian democratic union: cdu;
massachusetts institute of technology: mit; international olympic committee: ioc; national basketball association: nba;
national football league: nfl; national hockey league: nhl; national collegiate athletic association: ncaa`;

const spellings = `organization: organisation; organizations: organisations; center: centre; centers: centres; defense: defence; labor: labour;
theater: theatre; program: programme; color: colour; motor: motors; and: &`;

const functionWords = `the a an this that these those he she it they we i you his her its their our my your him them us me who whom whose
which what when where why how if but and or nor so yet for in on at by to from of with without as after before since until while
because although though unless despite during under over between among against about above below across through into onto upon off out
up down near behind beyond within along around per via then than there here now still also even only just not no yes some any all both
each every few many most much more less other another such same one two three four five six seven eight nine ten first second third
last next however meanwhile moreover therefore thus hence instead otherwise perhaps maybe once twice is are was were be been being am
has have had do does did will would can could may might must shall should let according earlier later today yesterday tomorrow
mrs_ nobody everybody everyone someone anyone nothing something everything asked told speaking including like unlike given based ahead
amid again ago already always never often sometimes soon meantime overall additionally furthermore indeed certainly apparently
reportedly nearly almost yeah okay hmm mm-hmm uh-huh hello hey wow whereas about several neither either whether whatever whenever wherever whereof`;

const offices = `president: president, pres; prime minister: prime minister, premier, pm; chancellor: chancellor; senator: senator, sen;
representative: representative, rep, congressman, congresswoman; governor: governor, gov; mayor: mayor; general: general, gen, maj gen;
colonel: colonel, col; admiral: admiral, adm; pope: pope; archbishop: archbishop;
king: king; queen: queen; emir: emir; ayatollah: ayatollah;
vice president: vice president, vice-president; speaker: speaker; secretary: secretary; judge: judge;
justice: justice; prince: prince; princess: princess; sultan: sultan;
attorney general: attorney general`;

export const entity: EntityLanguage = {
  nicknames,
  nameArticles: 'al el',
  legalForms: organizations.companyForms,
  sonSuffixes: 'jr sr junior senior',
  fatherAndSon: 'father son sons dad elder younger eldest namesake',
  postNominals: 'kc qc sc mp msp mep mbe obe cbe kbe phd md dsc frs',
  aliases,
  ...people,
  ...organizations,
  ...knownNames,
  ...places,
  exchanges: 'nyse nasdaq lse aim amex tsx asx otc',
  spellings,
  countryLeads: 'us: united states; uk: united kingdom; un: united nations; eu: european union',
  departments: 'department ministry',
  functionWords,
  newWords: `exchequer filings teleconference readout readouts hereof thereof herein hereby co-operation co-operative cooperation tech app apps blog blogs blogger blogging vlog vlogger podcast podcasts selfie selfies smartphone smartphones startup startups
    start-up wifi covid coronavirus lockdown lockdowns brexit carmaker carmakers chipmaker chipmakers drugmaker drugmakers biotech fintech
    crypto cryptocurrency bitcoin blockchain chatbot chatbots emoji emojis livestream livestreamed hashtag hashtags influencer influencers
    online offline website websites webpage email emails e-mail unfriend tweet tweets retweet vape vapes vaping e-cigarette e-cigarettes
    housebuilder housebuilders supermarket supermarkets thinktank teen teens mum mums cop cops geek geeks hacker hackers hacktivist malware
    ransomware spyware cyber cyberattack cyberattacks cybersecurity broadband cellphone cellphones laptop laptops iphone microchip
    microchips sitcom biopic prequel reboot remake karaoke sushi tapas latte gluten vegan vegans meth fentanyl opioid opioids naloxone
    jihadist jihadists islamist islamists caliphate burka burkini hijab niqab fatwa intifada kibbutz anime manga tsunami tsunamis
    wildfire wildfires heatwave heatwaves superbug superbugs microplastics rewilding decarbonise decarbonize offshoring outsourcing
    caregiver caregivers stakeholder stakeholders whistleblower whistleblowers paywall clickbait deepfake deepfakes metaverse robotaxi`,
  beforeOrganization: `maker retailer giant carmaker automaker chipmaker drugmaker planemaker airframer airline lender supermarket grocer brewer brewery insurer
    broadcaster newspaper charity union manufacturer startup start-up consultancy conglomerate watchdog regulator thinktank website
    magazine network platform housebuilder chain firm company bank rival utility steelmaker shipbuilder pharma tech`,
  timeZones: 'gmt utc bst cet cest eet eest est edt cst cdt mst mdt pst pdt ist aest aedt jst hkt nzst nzdt',
  lesserRoles: 'vice deputy assistant associate acting former ex junior under shadow co',
  eventStarts: 'hurricane storm typhoon cyclone operation',
  beforeDates: 'on in last next this since by until during early late mid every from for',
  nameModifiers:
    'former ex late longtime top senior veteran fellow outgoing incoming ousted disgraced embattled self-styled onetime',
  personNouns:
    'man woman boy girl teenager suspect victim resident driver passenger patient pedestrian cyclist officer student pupil neighbour neighbor witness gunman attacker soldier teacher doctor nurse worker spokesman spokeswoman reporter caller customer shopper tourist motorist juror defendant inmate prisoner protester voter',
  bodyNouns: `company: company firm chain retailer manufacturer giant carmaker automaker airline brand label business operator supermarket
    corporation conglomerate startup start-up developer insurer producer brewer publisher studio provider supplier subsidiary maker chipmaker
    drugmaker group platform; bank: bank lender; club: club team side squad outfit; school: university college school;
    party: party; press: newspaper paper publication magazine journal broadcaster outlet tabloid; court: court tribunal;
    ministry: department ministry; agency: agency regulator watchdog; bureau: bureau; authority: authority; commission: commission;
    council: council; committee: committee panel subcommittee; body: organisation organization charity think-tank thinktank nonprofit;
    union: union; league: league; association: association federation; foundation: foundation trust; institute: institute institution;
    band: band; force: force; hospital: hospital; church: church`,
  bodyNames: `company: company companies group holdings holding industries motors airlines airways airline stores supermarkets foods brewery
    technologies systems electronics pharmaceuticals pharma petroleum oil gas electric energy mining steel software partners enterprises
    capital insurance records shipping; bank: bank bancorp bancshares banc savings; club: club fc afc united athletic rovers wanderers
    hotspur albion rangers city; school: university college school academy; party: party labour conservatives tories democrats republicans
    ukip snp; press: times post herald tribune telegraph gazette chronicle observer guardian mirror mail express journal news magazine
    weekly; court: court tribunal; ministry: department ministry treasury; agency: agency administration office commission authority;
    bureau: bureau; authority: authority; commission: commission; council: council; committee: committee subcommittee; union: union;
    league: league; association: association federation; foundation: foundation trust; institute: institute; body: society alliance
    campaign; force: police force army navy; hospital: hospital infirmary clinic; church: church`,
  bareNouns:
    'forward party side team group union league force platform institution paper label trust body service business studio journal',
  otherAdjectives:
    'new other rival parent average typical best biggest largest greatest next same opposing competing first second third',
  openSorts: 'company bank club party press agency body band',
  personDescriptions: `star superstar model supermodel mogul beauty blonde brunette hitmaker beau ace legend icon celebrity youngster teenager
    newborn veteran protester demonstrator personality influencer youtuber heiress socialite stunner songstress crooner chef bride groom
    restaurateur philanthropist funnyman royal american briton englishman scotsman welshman irishman frenchman spaniard german italian dutchman
    brazilian argentine australian canadian serbian pro ex-wife ex-husband ex-girlfriend ex-boyfriend fiancé fiancée mum mom dad son-in-law`,
  looseDescriptions: `star superstar model supermodel mogul beauty blonde brunette hitmaker beau ace legend icon celebrity youngster
    personality influencer youtuber heiress socialite stunner songstress crooner bride groom restaurateur philanthropist funnyman royal
    american briton englishman scotsman welshman irishman frenchman spaniard german italian dutchman brazilian argentine australian canadian
    serbian pro actor actress singer rapper comedian musician presenter host footballer midfielder striker goalkeeper defender forward winger
    player quarterback batsman bowler sprinter golfer boxer jockey designer dancer chef photographer artist drummer guitarist novelist entrepreneur businessman businesswoman`,
  ownedDescriptions:
    'man boy woman girl lad international native manager coach captain hero winner wonderkid',
  parents: '^(?:mother|father|mum|mom|dad)-(?:of|to)-',
  countryNouns: 'country nation',
  townNouns: 'city town village',
  irregularPasts: `won took wore made gave got went came became began put kept led held met saw sat spent wrote spoke thought felt left lost
    paid sent set stood told found built bought brought caught chose drew drove fell flew forgot grew heard hid hit hurt knew let lay rose
    ran sang sold shot shut slept swore taught threw understood woke wound beat cut quit split sunk sank sung swam threw hit wed pled sought fled shared bore flung dealt dug drank ate`,
  participles: '[a-z]{2}ing$',
  adverbs: '^(?!family|early|daily|weekly|monthly|lonely|ugly|elderly|lovely|friendly).*ly$',
  clauseStarts: 'that as when while but because after before since although though if where and',
  restrictors: 'that which whose where behind responsible',
  groupPronouns: 'they we',
  bodyPronouns: 'it',
  bodyPlans: `would: close hire cut buy sell open launch build invest pay acquire shut raise lay expand merge appeal offer stop start move spin recall
    withdraw publish release review create; will: close hire cut buy sell open launch build invest pay acquire shut raise lay expand merge appeal offer
    stop start move recall withdraw publish release review create; had: hired cut bought sold opened launched built invested paid acquired shut raised agreed
    signed filed received reached completed appointed; has: hired cut bought sold opened launched built invested paid acquired shut raised agreed signed
    filed received reached completed appointed; plans: to; planned: to; expects: to a its; expected: to a its; intends: to; intended: to`,
  companyNouns:
    'shares stock stocks shareholders investors profits profit sales revenue revenues earnings stores',
  colors: 'black white brown',
  peopleNouns:
    'people person woman women man men boys girls community communities voters children families family households lives americans neighborhoods neighbourhoods church churches history culture',
  nicknaming: 'known as, nicknamed, dubbed, alias, aka, a.k.a',
  beforeNicknaming: 'known also better best widely popularly commonly simply sometimes often who is was',
  beforeAges: 'aged age who is was a an the now then',
  birth: 'born nee',
  beforeBirths: 'born b in',
  yearsOld: 'year-old years-old',
  nameOwners: 'people children women men king queen prince princess bishop emperor lord world',
  capitalSurnames: 'islam march june august',
  beforeFamilies: 'the two three four both these those all',
  beforeFamilyMembers: 'a an another',
  contractions: "n't 've 'll 're",
  lastForms: 'inc corp ltd plc llc gmbh llp',
  plainTitles: 'mr mister mrs ms miss mme mlle dr prof sir cllr coun',
  honors: 'order',
  staffRoles: `secretary undersecretary officer director minister chairman chairwoman chairperson commissioner spokesman spokeswoman
    spokesperson executive analyst economist founder co-founder ceo cfo member head chief deputy manager editor inspector chair
    co-chair president vice-president treasurer representative`,
  hyphenated:
    'based born bred led owned run backed controlled held occupied ruled built made trained educated style wide area bound listed funded sponsored supplied dominated affiliated linked related themed',
  nameLinks: 'of the and for on in to with against de du des la le del y',
  nameEndings: 'bank international airlines airways motors platforms',
  innerForms: 'bros',
  placesWithArticle: 'hague',
  placePrepositions: 'in at from near to outside around across into toward towards inside throughout',
  speechVerbs: `said says told added adds asked argued announced insisted replied noted wrote tweeted acknowledged admitted claimed
    declined agreed warned explained recalled believes thinks denied confirmed predicted resigned`,
  afterOrganization: `shares share stock stocks group spokesman spokeswoman officials official analyst chairman executive executives chief
    president manager director unit units subsidiary coach player players team fans members member employees troops rebels guerrillas
    militants fighters headquarters leader lawmaker news agency newspaper radio television daily`,
  pronouns: 'female: she her hers herself; male: he him his himself',
  objectPronouns: 'him her',
  possessiveObjects: 'her',
  beforeNouns: 'first second third last next own other many few two three four five six seven eight nine ten',
  complementPrepositions:
    'of for by with on from to about in at against near under behind after alongside representing including',
  beforeNames: 'the a an his her their its former then late',
  utterances: `statement statements report reports study survey poll lawsuit suit complaint filing headline editorial article column letter
    memo memoir book analysis review research guidelines guidance announcement claim claims post tweet email e-mail website figures data
    presentation testimony submission verdict ruling manifesto newsletter advert documents`,
  authorPrepositions: 'from by in',
  ownPronouns: 'i me my mine myself',
  offices,
  of: 'of',
  for: 'for',
  on: 'on',
  in: 'in',
  at: 'at',
  near: 'near',
  from: 'from',
  by: 'by',
  definite: 'the',
  indefinite: 'a an',
  theirs: 'his her',
  and: 'and',
  or: 'or',
  but: 'but',
  who: 'who',
  aged: 'aged',
  versus: 'v vs',
  dismissal: 'b c st lbw',
  saint: 'st saint',
  genitive: "'s",
  capitalPronouns: 'I',
  surnameParticles: 'al el de da',
  universities: 'university',
  acronymGaps: 'of the and for & de du des la',
  objectPrepositions: 'of to with by for from against on at in about like',
  descriptionStarts: "the a an one another 's",
  predicates: '^(?:was|is|has|had|were|died|fell|ran|left|came|went)$|[a-z]ed$',
  personStarts: "^(?:mc[a-z]|mac[b-df-z]|o'[a-z]|fitz|d'[a-z]|al-[a-z]|el-[a-z]|ben-[a-z])",
  personEndings:
    '(?:[bcdfghjklmnprstvz](?:ov|ova|ev|eva|sky|skaya|ski|ska|enko|vich|vic|shvili|dze|yan|ian|sson|ssen|stein|berg|mann|opoulos|idis|akis|escu|ini|elli|etti|ez|oglu|nen|quist|strom|gaard|uddin|ullah|zadeh)|ic)$',
  placeEndings:
    '(?:stan|burg|ville|shire|grad|abad|istan|town|borough|polis|minster|wick|mouth|chester|bury|ingham)$',
  capitalPrefixes: "^(?:mc(?=[^\\d_]{2})|[odl]['’](?=[^\\d_]))",
  compoundEndings:
    '-(?:[a-z]+ed|based|style|led|wide|born|year|run|controlled|speaking|bound|era|day|language|like)$',
  pluralEndings: 's',
  familyEndings: 's es',
  roadNumbers: '^[ab]\\d{1,4}$',
  narrowerOffices: 'president: prime minister, vice president',
};
