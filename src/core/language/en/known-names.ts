/** Companies, makers and shops of one word, beside those of `organizations.ts`. */
const companies = ` accenture capgemini cognizant infosys wipro logica kodak xerox fujifilm olympus nikon leica motorola qualcomm ericsson alcatel lucent
    nortel marconi infineon nvidia broadcom sandisk logitech asus acer compaq toshiba sanyo casio ricoh epson lexmark seagate symantec mcafee
    sophos kaspersky verisign realnetworks macromedia autodesk intuit sap peoplesoft bea siebel novell redhat vmware activision capcom konami bandai namco
    eidos rockstar bethesda mojang valve hulu roku napster lycos altavista excite flickr friendster bebo myspace tumblr etsy wayfair zappos
    expedia orbitz priceline tripadvisor lastminute deliveroo doordash grubhub instacart lyft klarna revolut monzo stripe ocado waterstones debenhams
    selfridges harrods harvey-nichols topshop topman burberry mulberry matalan peacocks woolworths argos homebase halfords wickes screwfix poundland
    wilko superdrug boots safeway somerfield spar kwik-save carrefour auchan rewe edeka delhaize kroger albertsons
    publix nordstrom bloomingdale's macys saks bergdorf cartier chanel dior givenchy balenciaga versace armani prada
    fendi missoni moschino lvmh kering richemont l'oreal lancome clinique revlon maybelline avon sephora estee-lauder gillette colgate-palmolive kimberly-clark
    reckitt clorox danone kellogg's kellogg nabisco hershey cadbury wrigley cargill bunge conagra diageo guinness heineken carlsberg
    carling budweiser anheuser-busch inbev interbrew bacardi seagram allied-domecq pernod greene-king whitbread wetherspoon mitchells nando's domino's
    kfc mcdonalds pret wagamama bosch siemens thyssenkrupp rheinmetall krupp mannesmann rwe e.on eon enbw vattenfall engie centrica scottishpower npower
    utilita petrofac tullow repsol cepsa eni statoil norsk maersk hapag-lloyd cosco fedex ups dhl tnt evri dpd yodel interserve
    carillion barratt persimmon taylor-wimpey bellway redrow skanska bouygues hochtief lafarge holcim cemex saint-gobain pilkington
    corus arcelor arcelormittal mittal usinor alcoa alcan rusal norilsk rio-tinto bhp xstrata lonmin debeers de-beers newmont barrick goldfields
    santander bbva caixabank unicredit intesa mediobanca commerzbank hypovereinsbank dresdner rabobank dexia kbc nordea danske handelsbanken swedbank
    lloyds hbos cahoot alliance-leicester bradford-bingley aviva axa allianz generali prudential legal-general friends-provident
    swiss-re munich-re aig metlife cigna aetna humana unitedhealth anthem geico allstate jpmorgan wachovia suntrust bankamerica citicorp
    primerica shearson prudential-bache wells-fargo equifax experian transunion moodys mastercard amex worldcom mci sprint nextel cingular
    t-mobile o2 orange telstra optus bt-group talktalk telefonica telia telenor kpn belgacom swisscom vodacom mtn airtel tata mahindra hyundai ssangyong
    proton perodua dacia skoda lamborghini maserati bugatti rolls-royce aston-martin vauxhall opel daihatsu isuzu subaru suzuki yamaha
    kawasaki ducati harley-davidson caterpillar komatsu goodyear michelin pirelli firestone bridgestone delphi visteon denso
    embraer bombardier cessna gulfstream bae thales dassault saab finmeccanica eurocopter sikorsky raytheon honeywell rockwell textron
     texaco amoco arco conoco unocal marathon sunoco valero ashland exxonmobil conocophillips chevrontexaco yukos sibneft surgutneftegaz tnk transneft
    merck amgen genentech biogen gilead regeneron biontech curevac novavax emergent janssen abbvie baxter medtronic wyeth schering-plough aventis
    sanofi servier lundbeck novo-nordisk teva ranbaxy cipla celltech glaxo zeneca wellcome smithkline warner-lambert
    reuters bloomberg elsevier bertelsmann lagardere vivendi emi bmg polygram virgin sony-bmg mgm miramax dreamworks pixar lucasfilm marvel
    lionsgate newline paramount viacom cablevision comcast directv endemol talkback hat-trick itn c4 bskyb sky channel4 rte stv utv s4c abc-tv foxtel
    ticketmaster livenation sotheby's bonhams gawker buzzfeed huffpost vox axios politico breitbart newsmax oann mashable
    techcrunch engadget gizmodo snopes bellingcat`;

/** Newspapers, magazines and broadcasters of one word. */
const media = `msnbc cnbc c-span pbs npr telemundo univision newsnight bild spiegel handelsblatt l'equipe lequipe marca gazzetta corriere repubblica
    pravda izvestia kommersant vedomosti haaretz maariv yediot asahi yomiuri mainichi nikkei yonhap rappler newsweek vogue elle cosmopolitan esquire gq playboy billboard
    nme kerrang variety deadline tmz presstv sputnik dw rai mediaset tf1 m6 canal+ ard zdf rtl sat1 nrk svt yle antena rte tg4 telesur globo
    televisa azteca zee ndtv doordarshan cctv cgtn nhk tbs fuji-tv kbs mbc sbs abs-cbn gma aap`;

/** Parties, agencies, alliances and leagues of one word; the plural of the members of a party stands for the party. */
const bodies = `tories tory labour conservatives republicans democrats lib-dems liberals greens whigs nationals veritas ukip britain-first
    plaid sdlp alp bloc ndp frelimo renamo swapo unita zanu-pf zanu inkatha pnv eta-batasuna psoe podemos ciudadanos psd pdl pds syriza pasok fidesz jobbik svoboda
    pld ldp kmt kuomintang dpp komeito pml-n pdp apc ndc npp cnrp golkar umno barisan treasury exchequer commons lords cabinet senate
    congress army navy pentagon europol frontex eurogroup ecofin eba esma eurocontrol esa cern iter nasdr nasd finra cftc ftc fcc ferc
    fema gao omb cbo usda usaid usgs usps uscis osha nlrb eeoc noaa ntsb faa hud hhs dhs dod usd nist nih niaid niesr ifs iod cbi tuc fsb bcc dti defra dcms
    dfes dfe dfid fco mod moj beis ofqual ofsted ofwat orr cps cqc nice mhra phe ukhsa hse acas ico gmc nmc bma rcn nut nasuwt atl amicus gmb unite
    tgwu rmt tssa pcs usdaw fbu num rac aa which? age-concern mencap nspcc barnardo's rspb wwf peta unesco unodc unhchr untac unmik unaids undp unep unctad
    gatt nafta efta mercosur caricom comesa saarc oas ibrd ifc adb afdb ebrd eib bis iosco
     usada wada iaaf rfu wru irfu sru arl ecb bcci pcb mcc icc fia cart nascar lpga pga lta itf wbc wba wbo ibf ufc wwe mls epl spl sfa fai faw ifab uci`;

/** Clubs and national teams of one word that are no towns. */
const clubs = `wasps saracens harlequins hurricanes brumbies
    stormers cheetahs ospreys springboks wallabies hibs rangers celtic spurs gunners blades hornets
    baggies toffees canaries galacticos azzurri socceroos matildas lionesses deportivo espanyol villarreal betis getafe osasuna sociedad
    lazio roma sampdoria atalanta udinese chievo juventus fiorentina leverkusen hoffenheim schalke hertha gladbach monchengladbach feyenoord ajax anderlecht
    olympiakos panathinaikos galatasaray fenerbahce besiktas trabzonspor stade-francais leinster munster ulster connacht`;

/** Bands and groups of one word. */
const bands = `abba u2 coldplay radiohead nirvana metallica aerosmith kraftwerk westlife boyzone busted mcfly sugababes
    n-sync nsync a-ha ub40 r.e.m rem inxs ac/dc zz-top run-dmc n.w.a nwa kasabian razorlight supergrass blondie bts blackpink
    eurythmics erasure roxette bananarama`;

export const knownOrganizations = [companies, media, bodies, clubs, bands].join(' ');

/** Names of several words that their words do not tell. */
export const knownOrganizationPhrases = `downing street,number 10,no 10,bed bath & beyond,charles schwab,wells fargo,jp morgan,merrill lynch,morgan stanley,edward jones,
walt disney,ralph lauren,calvin klein,tommy hilfiger,louis vuitton,hugo boss,paul smith,ted baker,yves saint laurent,jimmy choo,kate spade,stella mccartney,marc jacobs,
michael kors,victoria's secret,estee lauder,helena rubinstein,elizabeth arden,max factor,laura ashley,john lewis,fred perry,dr martens,robert bosch,
mercedes benz,mercedes-benz,aston martin,alfa romeo,land rover,general motors,harley davidson,rolls royce,british leyland,mg rover,john deere,
century 21,keller williams,sears roebuck,montgomery ward,j.c. penney,jc penney,neiman marcus,saks fifth avenue,abercrombie & fitch,barnes & noble,
new look,river island,french connection,all saints,best buy,circuit city,home depot,whole foods,trader joe's,taco bell,burger king,pizza hut,pizza express,
krispy kreme,jack daniel's,jim beam,dr pepper,virgin money,virgin atlantic,virgin media,virgin trains,virgin galactic,virgin records,south west trains,
orange sa,cable & wireless,france telecom,telecom italia,deutsche post,british energy,national grid,scottish power,rio tinto,anglo american,
lloyds tsb,northern rock,bradford & bingley,alliance & leicester,abbey national,legal & general,royal bank of scotland,bnp paribas,societe generale,credit agricole,credit lyonnais,
abn amro,dresdner kleinwort wasserstein,dresdner kleinwort,kleinwort benson,cazenove & co,salomon smith barney,goldman sachs,first boston,credit suisse first boston,
smith barney,dean witter,e.f. hutton,drexel burnham lambert,kidder peabody,donaldson lufkin & jenrette,alex brown,bankers trust,chemical bank,manufacturers hanover,
reckitt benckiser,boots plc,tate & lyle,cadbury schweppes,allied domecq,scottish & newcastle,imperial tobacco,
british american tobacco,r.j. reynolds,rj reynolds,rjr nabisco,philip morris,kimberly clark,colgate palmolive,johnson controls,eli lilly,bristol myers squibb,
bristol-myers squibb,roc nation,def jam,bad boy,death row,roc-a-fella,warner bros,warner music,sony music,universal music,universal pictures,columbia pictures,
new line,20th century fox,twentieth century fox,sony pictures,touchstone pictures,sony ericsson,sony computer entertainment,electronic arts,take two,take-two,
sky sports,sky one,bbc one,bbc two,bbc three,bbc four,bbc news,bbc sport,bbc world service,bbc radio,radio 1,radio 2,radio 3,radio 4,radio five live,five live,
channel 4,channel four,channel five,channel 5,channel seven,channel nine,channel ten,channel 7,channel 9,channel 10,itv1,itv2,nine network,seven network,triple j,triple m,
good housekeeping,vanity fair,rolling stone,hello magazine,ok magazine,the sun,the mirror,the independent,the observer,the economist,the herald,the scotsman,the age,
the australian,the spectator,the onion,the hill,the atlantic,the nation,the hollywood reporter,hollywood reporter,the lancet,the new york times,the washington post,
daily express,daily star,daily mirror,daily record,evening standard,sydney morning herald,straits times,south china morning post,el pais,el mundo,la stampa,la repubblica,
die welt,die zeit,der standard,frankfurter allgemeine,suddeutsche zeitung,asahi shimbun,entertainment tonight,us weekly,page six,e! news,radio free europe,
voice of america,radio free asia,russia today,new scientist,scientific american,foreign policy,foreign affairs,
first minister's office,lib dems,lib dem,conservative party,labour party,republican party,democratic party,green party,liberal party,scottish government,welsh government,welsh assembly,new labour,tory party,the tories,sinn fein,plaid cymru,likud beiteinu,one nation,respect party,blue labour,
fine gael,fianna fail,forza italia,alleanza nazionale,lega nord,front national,national front,national rally,en marche,golden dawn,true finns,law and justice,
jemaah islamiah,al-aqsa martyrs brigades,farc-ep,shining path,lashkar-e-taiba,jaish-e-mohammed,abu sayyaf,proud boys,oath keepers,antifa,
public health england,nhs england,nhs improvement,monitor group,crown estate,ways and means,
human rights first,liberty victoria,transparency international,citizens advice,help the aged,
manchester utd,man utd,man city,man united,newcastle utd,leeds utd,sheffield utd,as roma,inter milan,leyton orient,crystal palace,west bromwich albion,west brom,
plymouth argyle,preston north end,crewe alexandra,tranmere rovers,port vale,accrington stanley,queen of the south,partick thistle,raith rovers,hamilton academical,
inverness caledonian thistle,bayer leverkusen,borussia monchengladbach,hamburger sv,vfb stuttgart,eintracht frankfurt,real sociedad,real betis,real zaragoza,celta vigo,
athletic bilbao,deportivo la coruna,sporting lisbon,cska sofia,dinamo zagreb,red bull salzburg,los angeles galaxy,la galaxy,new york cosmos,boca juniors,river plate,
leicester tigers,northampton saints,london irish,london wasps,leeds tykes,sale sharks,newport gwent dragons,llanelli scarlets,bath rugby,stade toulousain,
bayern munich,british and irish lions,all blacks,
duran duran,spandau ballet,depeche mode,pet shop boys,new order,joy division,pink floyd,led zeppelin,black sabbath,deep purple,rolling stones,beach boys,backstreet boys,
beastie boys,spice girls,girls aloud,take that,one direction,little mix,green day,pearl jam,guns n' roses,bon jovi,def leppard,iron maiden,manic street preachers,
franz ferdinand,arctic monkeys,kaiser chiefs,scissor sisters,snow patrol,black eyed peas,destiny's child,public enemy,wu-tang clan,daft punk,massive attack,chemical brothers,
red hot chili peppers,foo fighters,queens of the stone age,the killers,the strokes,the beatles,the who,the cure,the clash,the smiths,the libertines,the streets,the darkness,
fleetwood mac,simple minds,simply red,wet wet wet,dire straits,status quo,velvet revolver,velvet underground,sonic youth,limp bizkit,linkin park,maroon 5,blink-182`;

/** Works, products, consoles, networks, events and prizes of one word: none of the three kinds. */
export const knownThings = `instagram twitter facebook youtube tiktok snapchat whatsapp wechat weibo skype facetime myspace gmail hotmail icloud android ios windows linux
    unix macos chrome firefox photoshop excel powerpoint kindle ipod ipad iphone imac itunes macbook airpods playstation ps2 ps3 ps4 ps5 psp xbox gamecube gameboy dreamcast
    wii tamagotchi pokemon minecraft fortnite tetris quake zelda metroid pac-man tivo blackberry walkman discman blu-ray bluetooth wi-fi wifi
    wimax zigbee rfid gsm cdma wcdma umts hsdpa gprs adsl voip p2p mp3 mp4 jpeg html xml http ascii unicode javascript css sql pdf cpu gpu usb-c lte 3g 4g 5g
       blaster sobig melissa wannacry stuxnet trojan botnet pcs pdas dvds cds vcr pvr lcd oled hdtv
    viagra prozac ritalin valium xanax botox aspirin ibuprofen paracetamol vioxx celebrex thalidomide tamiflu ozempic wegovy remdesivir ivermectin hydroxychloroquine oxycontin
    ecstasy lsd thc ghb thg epo hgh sars mers mrsa h5n1 bse cjd mmr ptsd ocd copd als omicron delta-variant brexit watergate irangate whitewater glastonbury
    live8 womad reading-festival eurovision oscars oscar baftas bafta emmys emmy grammys grammy tonys golden-globes globes brits mobos booker pulitzer nobel turner-prize
    olympics paralympics superbowl wimbledon ashes premiership bundesliga libor euribor ftse nasdaq nikkei s&p s&p500 dax cac hang-seng footsie
    eastenders emmerdale corrie neighbours hollyoaks holby frasier seinfeld simpsons futurama countdown blackadder bridgerton downton westworld euphoria
    succession yellowstone baywatch smallville
    titanic gladiator shrek godzilla psycho spectre skyfall goldfinger moonraker thunderball rocketman hairspray
    thunderbirds robocop braveheart trainspotting
    lego barbie scrabble monopoly play-doh frisbee corvette cadillac prius corolla mondeo
    maga lgbt lgbtq lgbtqi bame hiv-positive ceos cfos vips mps youtuber youtubers instagrammer tiktoker yacc
    eid diwali ramadan hanukkah passover halloween thanksgiving covid covid-19 pfi esg ipo etf sdgs cop26 cop27 cop28`;

/** Works, products and events of several words. */
export const knownThingPhrases = `harry potter,james bond,star wars,star trek,doctor who,dr who,lord of the rings,the lord of the rings,lion king,the lion king,toy story,finding nemo,
the incredibles,million dollar baby,the aviator,hotel rwanda,vera drake,finding neverland,phantom of the opera,meet the fockers,bridget jones,bridget jones's diary,
batman begins,spider-man,super mario,mario kart,grand theft auto,call of duty,half-life,final fantasy,tomb raider,resident evil,sonic the hedgehog,donkey kong,
big brother,strictly come dancing,dancing with the stars,love island,pop idol,american idol,x factor,the x factor,the voice,the bachelor,the bachelorette,the apprentice,
the masked singer,the masked dancer,britain's got talent,america's got talent,made in chelsea,the only way is essex,towie,geordie shore,jersey shore,
coronation street,waterloo road,sesame street,holby city,top gear,blue peter,question time,desert island discs,have i got news for you,saturday night live,
the tonight show,tonight show,the late show,late show,the daily show,daily show,jimmy kimmel live,good morning america,good morning britain,this morning,loose women,
the view,the today show,today show,sunrise,sex and the city,desperate housewives,the office,the simpsons,family guy,south park,the sopranos,the west wing,west wing,
six feet under,the wire,breaking bad,better call saul,mad men,game of thrones,house of cards,stranger things,the crown,black mirror,squid game,ted lasso,schitt's creek,
the mandalorian,the handmaid's tale,handmaid's tale,peaky blinders,line of duty,killing eve,fleabag,downton abbey,the great british bake off,bake off,
keeping up with the kardashians,real housewives,the ellen degeneres show,ellen show,married at first sight,i'm a celebrity,i'm a celebrity get me out of here,
mamma mia,les miserables,miss saigon,west side story,jesus christ superstar,black eyed susan,jerry springer: the opera,
golden globe,golden globes,golden globe awards,academy award,academy awards,grammy award,grammy awards,emmy award,emmy awards,brit award,brit awards,mercury prize,mtv awards,
mtv movie awards,mtv vmas,vmas,palme d'or,golden bear,golden lion,critics' choice awards,people's choice awards,met gala,man booker,turner prize,
super bowl,world cup,champions league,premier league,europa league,uefa cup,fa cup,carling cup,league cup,worthington cup,intertoto cup,heineken cup,six nations,tri-nations,
ryder cup,davis cup,fed cup,solheim cup,america's cup,grand slam,grand prix,grand national,champion hurdle,kentucky derby,tour de france,giro d'italia,vuelta a espana,
australian open,french open,us open,u.s. open,british open,la liga,serie a,ligue 1,ligue une,division one,division two,football league,world series,stanley cup,commonwealth games,
asian games,pan american games,winter olympics,summer olympics,olympic games,world championships,european championships,euro 2004,euro 2016,euro 2020,
dow jones industrial average,s&p 500,hang seng,wall street crash,great depression,cold war,world war,first world war,second world war,world war one,world war two,world war i,
world war ii,gulf war,boxing day,new year's eve,new year's day,valentine's day,mother's day,father's day,black friday,cyber monday,pride month,
black lives,green new deal,build back better,inflation reduction act,american rescue plan,affordable care act,patriot act,bill of rights,magna carta,
good friday agreement,kyoto protocol,paris agreement,paris accord,geneva convention,maastricht treaty,lisbon treaty,brady bunch,
nintendo ds,game boy,playstation 2,playstation 3,playstation portable,xbox 360,windows xp,windows vista,windows media player,internet explorer,mac mini,ipod shuffle,apple watch,
google maps,google earth,google play,app store,instagram stories,facebook live,facebook messenger,apple music,amazon prime,prime video,disney+,apple tv,
air force one,orient express,flying scotsman,queen mary 2,queen elizabeth 2,queen mary,hms victory,red arrows,
art deco,art nouveau,coca cola,diet coke,red bull,ford focus,ford fiesta,ford escort,volkswagen golf,mini cooper,fiat 500,boeing 747,airbus a380`;
