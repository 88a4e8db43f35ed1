/** Nouns that name people: roles, groups, anybody. What a team adds to them is declared in its reviews. */
export const ROLES =
  'engineer engineers developer developers dev devs programmer programmers coder coders admin admins administrator administrators sysadmin sysadmins ' +
  'dba dbas sre sres on-call oncall on-caller oncaller on-callers responder responders reviewer reviewers approver approvers author committer committers maintainer maintainers ' +
  'contributor contributors intern interns contractor contractors consultant consultants freelancer employee employees colleague colleagues coworker coworkers co-worker co-workers ' +
  'commander ic captain coordinator coordinators analyst analysts technician technicians specialist specialists architect architects tester testers ' +
  'designer designers scientist scientists trainee trainees apprentice newcomer newcomers newbie rookie junior juniors senior seniors lead leads teammate teammates ' +
  'boss supervisor supervisors director cto ceo cio ciso vp staffer staffers facilitator scribe pm releaser deployer deployers implementer implementers tech techs ' +
  'deputy deputies dispatcher dispatchers clerk clerks moderator moderators volunteer volunteers founder founders instructor instructors officer officers joiner joiners implementor hire hires starter starters electrician electricians mechanic mechanics individual individuals subcontractor subcontractors organiser organisers organizer organizers editors treasurer accountant accountants secretary webmaster webmasters sysop sysops planners caretaker caretakers cashiers foreman chairman president installers signers auditor auditors operator operators manager managers owner owners';

/** Groups of people. */
export const GROUPS =
  'team teams staff crew squad squads personnel support helpdesk infra ops qa noc soc devops management leadership department shift guild org organisation organization ' +
  'workforce humans human people person persons desk desks everyone everybody someone somebody anyone anybody nobody no-one noone member members folks guys partner group groups product marketing sales business vendor vendors';

/** Heads that name a person only after a word that says so: release manager, but certificate manager. */
export const AMBIGUOUS_HEADS =
  'desk desks manager managers operator operators owner owners lead leads hire hires starter starters support shift ops infra ic pm member members partner org tech senior junior captain author director qa author human noc soc management group groups product marketing sales business vendor';

/** Words before an ambiguous head that make it a person. */
export const PERSON_MODIFIERS =
  'release engineering product project incident account duty shift line hiring delivery change problem team department people service support human night day ' +
  'on-call oncall shift system platform operations ops site vendor customer database network security senior junior new other previous former help front remote deployment warehouse store data-centre datacenter plant ' +
  'pr commit patch console experienced inexperienced tired responsible second first tech technical staff';

/** Words before a head that make it software: Kubernetes operator, package manager, lead time. */
export const SOFTWARE_MODIFIERS =
  'kubernetes k8s prometheus postgres postgresql mysql etcd kafka strimzi redis elastic elasticsearch cert certificate certmanager package memory session connection cluster ' +
  'resource process queue lock cache task job window file device volume node state secret secrets config configuration transaction replica auto boot controller key password driver thread ' +
  'olm ecs vault istio argo flux ternary logical comparison boolean sql regex assignment spread airflow grafana zookeeper rabbitmq mongodb cassandra';

/** Things that sound like people and are software, machines or roles of machines. */
export const SOFTWARE_HEADS =
  'controller controllers scheduler schedulers autoscaler kubelet daemon agent agents worker workers server servers client clients consumer consumers producer producers broker brokers leader ' +
  'follower followers replica replicas master primary secondary standby listener handler driver bot robot crawler scraper collector monitor watcher watchdog supervisor proxy balancer ' +
  'executor runner runners builder compiler linter parser loader provider exporter importer killer reaper validator validators miner farmer node nodes host hosts service services system systems';

/** Outsiders: what they could not do is impact, never blame. */
export const OUTSIDERS =
  'user users guest guests customer customers client clients visitor visitors subscriber subscribers merchant merchants shopper shoppers attacker attackers hacker hackers intruder adversary spammer spammers ' +
  'scammer scammers student students citizen citizens tenant tenants patient patients passenger passengers player players community public party parties actor actors thief phisher';

/** Given names, common in many countries, that are not also the name of software. */
export const GIVEN_NAMES =
  'aaron abdul abigail adam adrian ahmed aisha alan albert alex alexander alexandra alexis alice alicia alison amanda amy ana anders andre andrea andreas andrew andy angela anita ann anna anne ' +
  'annie anthony antonio arjun arthur ashley barbara bart ben benjamin bernard beth bill billy bob brad brenda brian bruce bruno carl carla carlos carmen carol caroline catherine cathy charles charlie ' +
  'charlotte chen cheryl chloe chris christian christina christine christopher cindy claire clara claudia colin craig cynthia dan daniel daniela danielle danny dave david dean debby debbie deborah denise dennis diana ' +
  'diane diego dmitri dominic donald donna doris dorothy doug douglas ed eddie edward elena eli elias elizabeth ellen emily emma enrique eric erik erika erin ethan eva evelyn fatima felix fernando fiona ' +
  'florian frances francesca francis francisco frank fred frederick gabriel gareth gary george gerald gina giovanni giulia gloria gordon greg gregory guillaume gustavo hannah hans harold harry hassan heather hector ' +
  'helen helena henry holly hugo ian ibrahim ines ingrid irene isaac isabel isabella ivan jack jacob jacqueline jaime jake james jamie jan jane janet janine jason javier jean jeff jeffrey jennifer jens jenny jeremy jerry jess ' +
  'jesse jessica jill jim jimmy joan joanna joe joel johan johanna john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan judith judy julian julie jun justin karen karin karl kate ' +
  'katherine kathleen kathryn kathy katie keith kelly ken kenji kenneth kevin kim kiran klaus kofi kristen kristin kumar kurt kyle lars laura lauren laurent lea leah lena leo leon leonardo leonie lewis liam lily linda lisa liz lorenzo louis louise luca lucas lucia lucy luis ' +
  'luke magnus malcolm manuel marc marco marcus margaret maria marie marina mario mark markus martha martin martina mary mateo matt matteo matthew matthias max maya megan mehmet mei melanie melissa mia michael michelle ' +
  'miguel mike mikhail mina mira miriam mohamed mohammed monica monika muhammad nadia nancy naomi natalia natalie natasha nathan neil nick nicholas nicola nicolas nicole niels nikhil nina noah nora oliver olivia omar oscar pablo paolo ' +
  'pat patricia patrick paul paula pavel pedro pete peter petra phil philip philippe pierre priya rachel rafael rahul raj rajesh ralph ramon ravi raymond rebecca ricardo richard rick rita rob robert roberto robin rodrigo roger ' +
  'ronald rosa rose ross ruth ryan sabine sally sam samantha samir samuel sandra sanjay sara sarah sasha scott sean sebastian sergei sergio sharon shirley silvia simon sofia sonia sophia sophie stefan stephanie stephen steve steven ' +
  'stuart susan susanne suzanne svetlana sven sylvia tania tanja tara ted teresa terry theresa thomas tim timothy tina todd tom tomas tony tracy ulrich ursula valentina vanessa vera veronica vicky victor victoria vijay vikram viktor vincent vladimir ' +
  'walter wei wendy will william wolfgang xavier yan yasmin yuki yusuf yvonne zachary zoe' +
  ' abebe abhishek adaeze aditi aditya adriana agnieszka ahmad aiko ajay akash akira akiko aleksander aleksandra alejandra alejandro ' +
  'alessandra alessandro alina aliya aljaz aloysius amara amina amir amit amira ananya andrej andrzej anil anjali ankit annika ' +
  'antoine antonia anton anushka arash arnaud arvind asha ashok ayesha aylin ayse azadeh babak bashir bjorn bogdan bram branko ' +
  'camila camille catalina cecilia celine chiara chidi chinedu chloé cosmin dalia damian daria dariusz deepa deepak deepika dewi ' +
  'dilip dimitri divya dmitry dragan duc ebru eduardo efua ekaterina elif elisa elizaveta emeka emil emilia emilio emre enzo esra ' +
  'esther eszter ezgi fabian fabio farah farid fatma federica federico femi feng filip filippo fatou gaurav gianluca giorgio ' +
  'giuseppe goran gosta mirjam grzegorz guido gustav gwen hadiya hakan halima hamid hana hanna haruto harsh hein heidi hiroshi hiroki hussein ' +
  'ifeoma ikram ilaria ilse imran ingmar irina isabelle ismail istvan ivana ivo iwona jakub jamal javed jeroen jiho jiro joana joao ' +
  'joaquin joris jorn jürgen jurgen kamal kamil kaori karolina karthik katarina katarzyna kavita kemal kenta khalid kirsten klara ' +
  'krishna krzysztof kwame lakshmi laszlo leila lina linh ljubica lucie ludovic luiza lukas lukasz magda magdalena maksim malgorzata ' +
  'manish manoj maneesh marcin marek margot mariam mariana marijke marko marlene marta matej mateus mathieu mattias mauricio mayank ' +
  'medina meera mehdi meng merve michal mihai mika milan milena minh miroslav mohan mohit moritz murat mustafa nadine naoko naveen ' +
  'neha nguyen niklas nikola nils nisha nitin nizar noemi noor nuno ngozi olaf oleg olga oluwaseun omer ondrej orsolya osman ' +
  'oyelaran paulina paulo pascal patryk pavan pawel pilar piotr pooja pradeep prakash pranav prasad preeti quentin rachid radek ' +
  'raghav raffaele rajiv ramesh rania rashid reza ricarda riku rohan rohit roland romain roxana ruben rupert saeed sachin sakura ' +
  'salim salma sandeep sangeeta sanna santiago santosh saskia satoshi selim selma seung shankar shira shivani shreya siddharth silke ' +
  'simone sina siobhan slavica snezana sneha soren stanislav stefano suresh sumit sunil sunita swati szymon tadeusz takashi tamar ' +
  'tamara tariq tatiana tereza thiago thandi thijs tiago tobias tobi tomasz tomoko torsten tuan uchenna umar umut valeria vasile ' +
  'veronika vinay vincenzo vishal vivek vlad vladislav wanjiru wiktor wojciech xin yael yana yara yasemin yasir yeliz ying yosef ' +
  'yoko yoshi yuan yuri yusra zainab zanele zhen zofia zoltan zsolt zuzana' +
  ' adelheid adnan agata agnes akemi aki aleksi alenka alexei alexey alfonso alfred alicja almut alvaro alwin amadou andrius' +
  ' anja anke annegret anneke annelie anneliese annemarie annette anselm ansgar antje arek arne arno arvid asger asli astrid' +
  ' axel baerbel balazs barbro beata beate benedikt bengt benno berit bernd bernhard bert birgit birgitte birte bjarne bjoern' +
  ' bohdan bojan boris borja britta burak burkhard cagla carina carsten catarina cem ceren cezary chidera christel christiane' +
  ' christoph clemens corinna cornelia dagmar danilo danuta darek deniz derya detlef dieter dietmar dimitra ditte dorota' +
  ' dorothea dragana dusan eckhard edeltraud edyta eero egon eileen einar eirik ekkehard elke elsbeth emine erkan ernst esben' +
  ' eugen ewa ewelina fatih femke ferdinand frauke fredrik freja frida frieda friederike friedrich fritz gabi gabriele gerd' +
  ' gerda gerhard gerrit gesine gisela gottfried gregor greta gudrun guenter guenther gunnar gunter guus haakon hakon halvor' +
  ' hanne hannes harald hartmut hedwig heike heiko heiner heinrich heinz helga helge helle helmut henning henrik herbert hermann' +
  ' hilda hilde holger horst huseyin ida iker iliana ilka ilona imke inge ingeborg inger ingo ioannis irmgard ismael jaakko jaap' +
  ' jacek jadwiga jarek jaroslav jasmin jerzy jiri joachim jochen joerg joergen jolanta jonna joost jorg jorgen jorunn josephine' +
  ' jutta kaarel kaethe kai kaisa kajsa kalle karsten kaspar katja katrin kerstin kjell konrad konstantin kornelia kristian' +
  ' kristina kristjan krystyna lasse leif lennart leszek levent lidia lieselotte linnea lorena lothar lotte ludger ludwig lutz' +
  ' maarten maciej madalena magdalene maik maike maja malin malte manfred mareike margarete margrit marius mariusz marjan markku' +
  ' marlies mateusz mathias mathilde mats maurits mechthild meike merle mette michiel mikael mikkel mikolaj mirko monique morten' +
  ' nele nikolai nikolaj nikos nuria odile oezlem oguz olena onur orhan oskar oskari otto ozan ozge ozlem panagiotis pekka' +
  ' pernille piet pieter pim rainer ralf reiner reinhard reinhold renate ruediger runa rutger selcuk serkan siegfried sigrid' +
  ' sigurd silas silvana siri soeren sofie solveig sonja stanislaw stefania steffen steinar susann sybille tadej tarek tarja' +
  ' tatjana thea theo theodor thibault thilo thomasz thorben thorsten thorvald tilman tilo timo tolga tommaso torben tove trine' +
  ' tristan tugba tuula ueli ulf uli ulla ulrike urs ursel urszula uta uwe valentin veikko vidar viggo vilde volkan volker' +
  ' waldemar waltraud werner wibke wiebke wilfried wilhelm willem winfried wolfram xaver ximena yannick yannis yvette zbigniew' +
  ' zdenek zeynep zlatko zygmunt';
