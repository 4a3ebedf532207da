/** Last words of organizations (`Harbour Workers Union`), whatever stands before them. */
export const organizationHeads = `ministry department university college school institute institution academy association federation
confederation union party congress parliament senate assembly council committee commission court tribunal agency bureau office
authority board bank fund group corps army navy force forces guard guards police service services society foundation trust club
league team company companies airlines airways airline motors industries holdings bancorp bancshares technologies systems
communications electronics pharmaceuticals laboratories energy petroleum oil gas electric power steel mining resources
insurance financial securities investments partners capital associates enterprises international press news times post journal tribune
herald telegraph gazette observer guardian chronicle television radio network broadcasting church hospital clinic museum
orchestra gallery galleries theatre theater opera library center centre organization organisation alliance coalition front movement brigade
brigades division regiment administration secretariat cabinet government knesset bundestag duma politburo exchange
stores supermarkets foods brewery breweries records studios pictures entertainment media publishing software networks telecom telecommunications
rovers wanderers athletic hotspur albion villa palace wednesday thistle rangers celtic united fc afc cf sc ac rfc infirmary hospice constabulary newsroom newsdesk system bulletin daily weekly magazine
  ports water waste rail trains buses homes housing hotels pubs inns cruises ferries shipping logistics freight biosciences therapeutics
  semiconductor semiconductors robotics aerospace automotive healthcare chemicals plastics metals minerals renewables platforms`;

/** Nicknames of sports clubs: after a town, or alone after "the". */
export const teams = `yankees mets dodgers giants braves cubs orioles tigers brewers twins royals mariners athletics angels padres phillies pirates
marlins expos rockies astros reds cardinals indians rangers sox blue-jays jays nationals rays diamondbacks knicks lakers bulls celtics pistons pacers spurs rockets jazz
sonics supersonics suns clippers warriors nuggets timberwolves mavericks hornets magic heat hawks cavaliers bucks 76ers nets raptors grizzlies
cowboys redskins eagles steelers packers bears lions vikings bengals browns oilers jaguars dolphins bills patriots jets colts
seahawks broncos chargers chiefs raiders 49ers saints falcons panthers buccaneers ravens texans titans canadiens bruins sabres
penguins flyers devils islanders blackhawks wings leafs maple senators canucks flames oilers sharks ducks kings capitals lightning avalanche stars blues coyotes whalers
broncos bulldogs roosters rabbitohs eels steelers knights crushers panthers magpies bombers swans cats demons crows dockers blues bears
crusaders springboks wallabies town`;

/** First words of clubs: `Dynamo Orra`. */
export const teamStarts = `fc ac sc fk sk sv vfb vfl tsv nk hnk bk if aik ifk rkc nec psv az dinamo dynamo spartak lokomotiv cska sporting real atletico
borussia bayern rapid sparta slavia hapoel maccabi racing olympique deportivo steaua universitatea zenit torpedo sturm standard inter club
partizan hajduk hapoel red-star union-sportive legia ruch widzew gornik lech honved ujpest slovan ferencvaros fortuna eintracht hansa arminia
hertha werder athletic cska shakhtar dnipro chernomorets alaniya alania rotor baltika kamaz grasshopper grasshoppers boca river-plate nacional penarol
vasco flamengo fluminense corinthians gremio cruzeiro botafogo palmeiras samsung hyundai`;

/** Legal forms: whatever ends in one of these is a company. */
export const companyForms =
  'inc corp ltd plc llc co sa ag nv bv spa oy oyj ab asa as a/s gmbh kk bhd berhad pte pty tbk incorporated corporation limited l.p lp se s.a kgaa cos bros';

export const companyTails = 'company group holding holdings corporation companies';

/** Words after which "of …", "for …" or "and …" goes on with the same organization. */
export const organizationOfHeads = `bank ministry department university college school institute institution academy association federation confederation union
party congress parliament council committee commission court tribunal agency bureau office authority board fund society foundation
trust church house houses centre center league organization organisation movement front army brotherhood chamber
guard guards corps bureau daughters sons knights doctors reporters mothers friends order museum library guild coalition institutes centers centers administration assembly
headquarters directorate division campaign forces departments ministries journal alliance conference community commonwealth group company port airport`;

/** First words of places that go on with "of": `Republic of Orra`, `Bay of Lund`. */
export const placeOfHeads =
  'republic kingdom gulf bay isle state states province strait straits sea cape district city emirate sultanate duchy coast';

/** Single words that name one well-known organization. */
export const organizationNames = `nato unesco unicef opec interpol europol hamas hezbollah hizbollah hezbullah taliban al-qaeda qaeda fatah likud knesset bundestag bundesbank duma
kremlin pentagon congress parliament senate mossad kgb cia fbi nasa bbc cnn nbc cbs abc reuters xinhua itar-tass tass interfax afp upi ap ansa dpa kyodo tanjug hina
antara bernama yonhap kcna irna sana spa petra mena pti uefa fifa ioc nba nfl nhl mlb ncaa atp wta fia iaaf eu un imf who wto ec ecb asean apec osce oau plo ira eta pkk isis isil daesh
ibm at&t gm ford toyota honda nissan mazda mitsubishi sony hitachi toshiba fujitsu nec canon panasonic samsung hyundai daewoo kia microsoft apple intel google facebook twitter
amazon netflix alphabet meta tiktok instagram youtube whatsapp openai tesla uber huawei alibaba tencent vodafone astrazeneca pfizer moderna ryanair easyjet boeing airbus lockheed raytheon mcdonnell northrop bmw daimler volkswagen audi porsche siemens bayer basf hoechst ciba sandoz novartis roche nestle
unilever philips shell exxon mobil chevron texaco bp elf eni renault peugeot citroen fiat ferrari mclaren williams benetton volvo saab ericsson nokia
lufthansa swissair alitalia iberia qantas klm sabena aeroflot delta sotheby's christie's lloyd's moody's macy's mcdonald's sainsbury's wendy's gucci
tesco sainsbury marks walmart wal-mart kmart sears pepsi pepsico coca-cola nike adidas reebok disney viacom gazprom lukoil rosneft petrobras pemex
arsenal chelsea everton liverpool tottenham juventus milan internazionale lazio barcelona ajax feyenoord psv benfica porto sporting celtic rangers bayern borussia werder schalke
inter napoli parma fiorentina sampdoria monaco auxerre marseille bordeaux lens nantes psg galatasaray fenerbahce besiktas panathinaikos olympiakos anderlecht
usaf raf idf irgc pla rcmp nypd lapd dea atf irs epa fda fed sec doj fema cdc nih nsa tsa naacp aclu nra afl-cio reuter rtrs unhcr unicef unprofor unscom ifor sfor mi5 mi6 gchq nhs tuc cbi
rsf oxfam greenpeace amnesty eurostat lukoil opel mercedes ferrari bloomberg goldman citigroup citibank citicorp barclays hsbc natwest ubs nomura merrill labour ukip snp dup
chrysler daimlerchrysler eads ryanair easyjet jetblue airtran aeroflot tesla spacex openai tiktok bytedance huawei whatsapp instagram youtube snapchat uber airbnb spotify paypal
ebay alibaba tencent baidu xiaomi nvidia amd qualcomm pfizer moderna astrazeneca gsk glaxosmithkline deloitte kpmg pwc asda aldi lidl morrisons waitrose
greggs jpmorgan ikea lego primark vodafone telefonica itv ofcom ofsted ofgem ofwat hmrc dwp rspca rnli nspcc unison aslef wikileaks wikipedia reddit linkedin pinterest
mozilla github nintendo sega ubisoft gop dnc rnc cdu csu spd fdp afd anc bjp akp chp hdp icc icj iaea icrc cpj hrw unrwa wfp iom ipcc oecd ecowas sadc
monsanto syngenta bhp glencore aramco equinor totalenergies ericsson volkswagen stellantis rivian northrop halliburton starbucks costco walgreens
guardian economist telegraph comcast verizon t-mobile netscape yahoo adobe salesforce cisco dell lenovo foxconn tsmc softbank rakuten nbcuniversal paramount hbo espn aljazeera
al-jazeera pemex pdvsa sinopec petrochina cnooc wework peloton robinhood coinbase binance ftx blackrock blackstone citadel carillion serco capita atos thameslink`;

/** Names of several words that their words do not tell. */
export const organizationPhrases = `securities and exchange commission,white house,capitol hill,state department,red cross,red crescent,supreme court,federal reserve,high court,world bank,
united nations,european union,european commission,european parliament,islamic state,islamic jihad,muslim brotherhood,boko haram,al shabaab,al qaeda,
khmer rouge,tamil tigers,sinn fein,hong kong jockey club,human rights watch,amnesty international,doctors without borders,medecins sans frontieres,
morgan grenfell,s.g. warburg,e.f. hutton,l.f. rothschild,lazard freres,shearson lehman,kidder peabody,societe generale,
banque nationale de paris,credit lyonnais,marine midland,statistics canada,statistics norway,alex brown,harris upham,donaldson lufkin,
general electric,general motors,general dynamics,general mills,general accident,general foods,british telecom,british aerospace,british steel,british gas,british airways,air france,
air china,air canada,japan airlines,cathay pacific,rolls royce,rolls-royce,royal dutch,royal dutch shell,morgan stanley,goldman sachs,merrill lynch,
jp morgan,j.p. morgan,lehman brothers,lockheed martin,northrop grumman,mcdonnell douglas,jpmorgan chase,salomon brothers,bear stearns,credit suisse,deutsche bank,deutsche telekom,deutsche morgan grenfell,smith barney,salomon brothers,paine webber,dean witter,
warner brothers,time warner,procter & gamble,johnson & johnson,marks & spencer,ernst & young,ben & jerry's,smith & wesson,dun & bradstreet,barnes & noble,price waterhouse,
arthur andersen,black & decker,bang & olufsen,dolce & gabbana,simon & schuster,rodgers & hammerstein,fortnum & mason,crate & barrel,bausch & lomb,
tate & lyle,cable & wireless,pratt & whitney,allen & overy,kirkland & ellis,mckinsey & company,thomson reuters,hewlett packard,hewlett-packard,texas instruments,sun microsystems,
american express,american airlines,delta air lines,wells fargo,standard & poor's,dow jones,standard chartered,philip morris,
house of representatives,house of commons,house of lords,houses of parliament,national assembly,security council,general assembly,
real madrid,atletico madrid,ac milan,inter milan,manchester united,manchester city,newcastle united,nottingham forest,aston villa,crystal palace,west ham,
west ham united,sheffield wednesday,blackburn rovers,bolton wanderers,tottenham hotspur,queens park rangers,bayern munich,borussia dortmund,werder bremen,red star belgrade,
dynamo kiev,spartak moscow,cska moscow,sparta prague,steaua bucharest,ferencvaros,rapid vienna,grasshopper zurich,paris st germain,paris saint-germain,aston villa,leeds united,
red sox,white sox,blue jays,maple leafs,red wings,trail blazers,golden state,green bay,new england patriots,tampa bay,
fox news,cnn news,sky news,al jazeera,al arabiya,al ahram,al hayat,associated press,press association,agence france-presse,new york times,washington post,wall street journal,los angeles times,financial times,the times,le monde,le figaro,der spiegel,
usa today,the guardian,daily telegraph,daily mail,new yorker,time magazine,news corp,
revolutionary guards,republican guard,national guard,coast guard,secret service,royal navy,royal air force,air force,
reporters without borders,engineers without borders,lawyers without borders,reporters sans frontieres,save the children,fridays for future,
mothers against drunk driving,friends of the earth,extinction rebellion,just stop oil,insulate britain,black lives matter,plaid cymru,help for heroes,
age uk,cancer research uk,comic relief,christian aid,citizens advice,islamic relief,world vision,habitat for humanity,planned parenthood,moms for liberty,
liberal democrats,reform uk,royal mail,johnson matthey,sunday times,sunday telegraph,sunday mirror,mail on sunday,uc davis,uc berkeley,uc irvine,uc san diego,
tate modern,tate britain,transport for london,transport for wales,transport for the north,network rail,national highways,jpmorgan chase,meta platforms,
washington and lee university,johnson & johnson,bank of england,bank of japan,bank of france,bank of america,bank of china,bank of canada,standard bank,ku klux klan,scotland yard,interior ministry,defence ministry,finance ministry`;

export const nameTails = `in: europe asia africa america americas education schools; to: children animals`;
export const campusStates = `alabama alaska arkansas california colorado hawaii houston illinois maryland massachusetts michigan minnesota
missouri nebraska nevada texas tennessee wisconsin`;
export const jointBodies =
  'police constabulary council trust partnership authority service university hospitals';

export const shortNames = `metropolitan police: met; conservative party: conservatives tories; democratic party: democrats;
republican party: republicans; green party: greens; tottenham hotspur: spurs; wolverhampton wanderers: wolves`;
export const neverSurnames =
  'industries foods holdings technologies pharmaceuticals airlines airways motors bancorp bancshares corporation associates enterprises supermarkets breweries electronics chemicals laboratories telecommunications hospital council university college police school museum library committee association society constabulary airport theatre orchestra infirmary gallery galleries station stadium county island islands street avenue province peninsula district prefecture oblast boulevard highway falls springs';
export const clubWords =
  'united city rovers wanderers albion athletic villa palace county town wednesday spurs wolves hotspur';
export const notAlone =
  'government cabinet administration office house news people systems state international';

export const bracketed = `alg arg aus aut aze bel blr bra bul can chi chn civ cmr col cro cub cyp cze den egy eng esp est eth fin fra gbr geo ger gha gre
hun ina ind iri irl irn isl isr ita jam jpn kaz ken kor kos ksa lat ltu lux mar mda mex mkd mne ned ngr nir nor nzl par per pol por prk qat rou
rom rsa rus sco sen slo srb sui svk svn swe tpe tun tur ukr uru usa uzb ven wal zim ap afp upi dpa pa epa reuters getty lab con lib ind`;

/** Events, laws, prizes, works: what ends in one of these is neither person, organization nor place. */
export const otherHeads = `cup open championship championships war wars act treaty agreement accord accords prize award awards olympics olympic games
series masters grand-prix prix marathon classic tournament trophy revolution day week month year festival amendment constitution summit
protocol convention pact resolution bill law plan index report review code bible koran quran christmas easter ramadan thanksgiving passover hanukkah
holocaust superbowl bowl derby tour cup-winners test shield stakes oscar oscars grammy emmy nobel medal star initiative deal doctrine
scandal affair case crisis age era millennium renaissance theorem syndrome disease virus program programme project operation language award
conference talks round relay medley butterfly freestyle backstroke breaststroke`;

/** Words of the calendar and others that take a capital and name nobody. */
export const capitalWords = `january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
medicare medicaid obamacare islamophobia islam christianity judaism buddhism hinduism catholicism ebola zika alzheimer parkinson mp mps gp gps vp suv suvs ngo ngos cctv mri icu
gmt est edt pst utc bst cet am pm i ii iii iv vi god lord ok tv dna aids hiv covid covid-19 internet web pc cd dvd gdp gnp cpi vat ipo ceo cfo mba phd ufo sms usb
fob cif ecu ecus aaa dollar dlrs mln bln pct eps nasdaq ftse dax cac nikkei dow stg fy q1 q2 q3 q4 h1 h2 vs ytd shr shrs avg oper qtly div divs mths mth qtr qtrs yr yrs cts th na nil ft hr rbi era ret nfl-nl
a.m p.m c.d u.s.c c.f.r b.a b.s m.a medicare medicaid no nos note editor's editors opinion analysis factbox timeline update exclusive photo video image caption copyright advertisement posted published updated`;

/** Headlines of agencies begin with the sport: `Soccer-…`. */
export const sportLabels = `soccer tennis cricket golf rugby baseball basketball hockey boxing cycling athletics swimming skiing skating football motorcycling
motor racing rallying sailing rowing squash badminton volleyball handball wrestling gymnastics weightlifting triathlon snooker chess
snowboarding bobsleigh biathlon judo karate fencing softball equestrian marathon nba nfl nhl mlb olympics boxing nordic alpine freestyle motor-racing ice league union test one-day`;

/** Words of matches and races: where they are many, towns and countries are teams. */
export const sportWords = `match matches league cup finals semi-final semi-finals quarter-final quarter-finals season seasons squad side sides club clubs
    coach player players striker strikers midfielder defender goalkeeper keeper winger forwards fly-half flanker prop hooker fullback full-back
    goal goals scored scorer scoring try tries penalty penalties substitute bench injured champions champion championship tournament
    beat beaten beating defeat defeated replay fixture fixtures half-time kick-off pitch stadium fans referee wicket wickets innings bowler
    batsman football soccer rugby cricket tennis basketball hockey relegation promotion qualifier qualifiers international internationals
    caps goalless equaliser midfield transfer loan unbeaten`;
export const sideVerbs = `beat beats lost lose loses drew draw win wins won face faces faced play plays played host hosts hosted are were have
    thrashed crushed edged defeated overcame scored score trailed trail led lead qualified crashed clinched slumped equalised equalized
    dominated conceded kicked fielded v vs squeezed romped cruised powered hammered stunned upset swept climbed battled struggled dropped
    missed bowled batted resumed declared relegated promoted eliminated advanced reached completed snatched sealed`;
export const pluralVerbs = 'have are were';
export const sideNouns = `captain coach manager boss striker midfielder defender goalkeeper keeper winger forward forwards fly-half scrum-half
    flanker hooker prop lock number fullback full-back centre half-back wing player players squad side team teams fans supporters skipper star
    batsman bowler all-rounder opener seamer wicketkeeper quarterback pitcher outfielder shortstop goal goals try tries line-up lineup
    pack backs debut cap caps shirt jersey bench selectors selector defence attack midfield innings total internationals international
    under-21 under-21s women's victory win defeat fixture game match clash back-row second-row front-row legend assistant chairman`;
export const beforeSides =
  'against beat beats beating thrashed defeated defeating hammered thrashing edged edging face facing v vs hosting overcame stunned';
export const beforeOpponents = `to: lost lose losing defeat defeats loss losses away home trip visit host hosts; by: beaten defeat thrashed defeated knocked relegated;
    over: win wins victory victories triumph; with: draw draws drew clash tie match game meeting; from: loan move switch; at: win won defeat home lost drew;
    for: playing played plays play cap caps goals goal debut scored appearances captain tries try`;
