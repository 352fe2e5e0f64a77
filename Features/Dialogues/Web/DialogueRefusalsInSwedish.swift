import Dialogues

// A sentence for every refusal: what happened and what to do next.
extension Dialogue.Refusal {
    var swedish: String {
        switch self {
        // Who may.
        case .notOrganiser:
            "Det gör den som planerar samtalen i kommunen. Be den personen om hjälp."
        case .notFacilitator:
            "Det gör samtalsledaren. Säg till samtalsledaren vad du vill ändra."
        case .notRecorder:
            "Det gör dokumentatören. Säg till dokumentatören, eller föreslå en rättelse när samtalet är avslutat."
        case .notAtTheTable:
            "Du har ingen plats i det här samtalet. Be samtalsledaren släppa in dig."
        case .notYourNote:
            "Den som skrev anteckningen ändrar den, eller dokumentatören. Skriv gärna en egen anteckning i stället."
        case .notYourAnswer:
            "Den som skrev svaret bestämmer om det. Dokumentatören kan lägga det på arket åt den som ber om det."
        case .notYourTurn:
            "Någon annan har ordet just nu. Be om ordet, så kommer din tur."
        case .notApprover:
            "Dokumentationen godkänns av den person som parten har utsett. Be den som planerar samtalet att utse dig om det ska vara du."
        case .ownLinkNeeded:
            "Öppna din personliga länk för att godkänna. Den här enheten släpptes in med rummets kod, och det räcker inte för att godkänna för en part."
        case .observersDoNotWrite:
            "Observatörer skriver inte på arket. Skriv i dina egna anteckningar, eller be att få byta roll."

        // When it is possible.
        case .alreadyDrafted:
            "Samtalet finns redan. Öppna det från listan över samtal."
        case .noSuchDialogue:
            "Samtalet finns inte. Gå till listan över samtal och välj därifrån."
        case .alreadyOpened:
            "Samtalet är redan öppnat för deltagarna. Du kan fortfarande ändra planen och spara den."
        case .notOpen:
            "Samtalet är ett utkast ännu. Öppna det för deltagarna först."
        case .notLive:
            "Samtalet har inte börjat. Vänta tills samtalsledaren startar det."
        case .alreadyStarted:
            "Samtalet har redan börjat. Gå till rummet för att följa det."
        case .alreadyClosed:
            "Samtalet är avslutat. Läs dokumentationen och föreslå rättelser där."
        case .notInReview:
            "Dokumentationen granskas först när samtalet är avslutat. Vänta till dess."
        case .notOffered:
            "Dokumentatören har inte lämnat dokumentationen för godkännande ännu, eller har ändrat den sedan dess. Vänta tills den lämnas på nytt."
        case .locked:
            "Dokumentationen är godkänd av båda parter och kan inte ändras. Ta upp det vid nästa samtal."
        case .discarded:
            "Samtalet är kastat. Planera ett nytt om det ska hållas ändå."

        // What a plan needs.
        case .titleMissing:
            "Skriv vad samtalet ska heta."
        case .samePartyTwice:
            "Välj två olika parter. Ett samtal förs mellan två."
        case .lengthOutOfRange:
            "Välj en längd mellan 30 och 240 minuter."
        case .minutesDoNotSum(let sum, let length):
            "Rutornas minuter blir \(sum), men samtalet är \(length) minuter. Ändra minuterna eller längden så att de stämmer."
        case .minutesOutOfRange:
            "Skriv minuterna i rutan som ett helt tal, från 0 till samtalets längd."
        case .boxesNotOfTemplate:
            "Rutorna stämmer inte med samtalets mall. Öppna planen på nytt och ändra där."
        case .compulsoryBoxWithoutTime:
            "Den här rutan är obligatorisk. Ge den minst en minut."
        case .questionsMissing:
            "Välj minst en fråga att förbereda sig på."
        case .tooManyQuestions(let limit):
            "Välj högst \(limit) frågor. Förberedelsen ska gå att göra på tio minuter."
        case .personTwice:
            "Personen har redan en plats i samtalet. Ändra rollen på den plats som finns."
        case .tooManySeats:
            "Högst \(TextLimit.seats) personer kan ha plats i ett samtal. Dela upp det i två."
        case .facilitatorMissing:
            "Välj minst en samtalsledare. Någon behöver leda samtalet."
        case .recorderMissing:
            "Välj minst en dokumentatör. Någon behöver skriva det gruppen säger."
        case .tooFewParticipants:
            "Välj minst två deltagare. Med fyra till åtta brukar samtalet ge mest."
        case .approverMissing(let party):
            "Välj vem som godkänner dokumentationen för den \(party == .first ? "första" : "andra") parten."
        case .approverWithoutParty:
            "Välj vilken part personen hör till. Man godkänner för en part."
        case .facilitatorApproves:
            "Samtalsledaren godkänner inte för någon part. Välj någon annan som godkänner, eller en annan samtalsledare."
        case .dateMissing:
            "Välj vilken dag samtalet ska hållas."
        case .dateInThePast:
            "Dagen har redan varit. Välj en dag från och med i dag."
        case .startMissing:
            "Välj när samtalet börjar."

        // What happens in the room.
        case .roomHasMoved:
            "Någon annan har flyttat samtalet. Se efter vilken ruta som är aktuell och försök igen därifrån."
        case .noSuchBox:
            "Den rutan går inte att skriva i ännu, eller finns inte i mallen. Välj den aktuella rutan eller en som ni redan har varit i."
        case .challengeNotHeld:
            "Utmaningen är obligatorisk, och inget är skrivet där ännu. Gå dit först, eller skriv varför ni hoppar över den."
        case .challengeWasHeld:
            "Det finns redan anteckningar i den obligatoriska rutan. Gå vidare som vanligt."
        case .alreadyPaused:
            "Klockan står redan stilla."
        case .notPaused:
            "Klockan går redan."
        case .extensionOutOfRange:
            "Förläng med 1–30 minuter åt gången, högst 120 minuter i hela samtalet."
        case .roundGoesOn:
            "Laget runt pågår redan. Avsluta det först om du vill börja om."
        case .noRound:
            "Inget laget runt pågår just nu."
        case .notInRound:
            "Den personen är inte med i laget runt. Ge ordet till personen i stället."
        case .roundIsEmpty:
            "Välj minst en person som ska vara med i laget runt."
        case .alreadyRequested:
            "Du har redan bett om ordet. Samtalsledaren ser det."
        case .notRequested:
            "Du har inte bett om ordet, eller har redan fått det."

        // Texts, next steps and the record.
        case .textMissing:
            "Skriv något först."
        case .textTooLong(let limit):
            "Texten är för lång. Korta den till högst \(limit) tecken, eller dela upp den i två."
        case .noSuchNote:
            "Anteckningen finns inte längre. Läs arket på nytt."
        case .noSuchStep:
            "Åtgärden finns inte längre. Läs arket på nytt."
        case .noSuchAnswer:
            "Svaret är inte delat, eller har tagits tillbaka."
        case .answerUsed:
            "Svaret står redan på arket. Ändra anteckningen där om något ska läggas till."
        case .noSuchParked:
            "Frågan finns inte längre i parkeringen. Läs arket på nytt."
        case .noSuchCorrection:
            "Förslaget finns inte längre. Läs dokumentationen på nytt."
        case .noSuchPerson:
            "Den personen har ingen plats i samtalet. Lägg till personen först."
        case .idTaken:
            "Det här är redan sparat. Läs sidan på nytt och kontrollera."
        case .tooMany(let limit):
            "Det går inte att spara fler än \(limit). Sätt ihop några av dem först."
        case .changedByOther:
            "Någon annan har ändrat texten medan du skrev. Inget är överskrivet. Jämför texterna och välj, eller sätt ihop dem."
        case .withdrawn:
            "Texten är borttagen från arket. Skriv en ny om den behövs."
        case .alreadySettled:
            "Det är redan avgjort. Läs sidan på nytt."
        case .effectMissing(let step):
            "Åtgärd \(step) saknar förväntad effekt. Skriv vad som ska bli bättre, och för vem."
        case .ownerMissing(let step):
            "Åtgärd \(step) saknar ansvarig. Välj vem som ser till att den blir gjord."
        case .dueMissing(let step):
            "Åtgärd \(step) saknar slutdatum. Välj när den ska vara klar."
        case .evidenceMissing(let step):
            "Åtgärd \(step) saknar hur ni ser effekten. Skriv vad ni ska titta efter."
        case .dueInThePast:
            "Dagen har redan varit. Välj en dag framåt."
        case .headlineMissing:
            "Skriv rubriken först: det viktigaste ni kom fram till, med gruppens egna ord."
        case .correctionsWaiting(let count):
            count == 1
                ? "Ett förslag till rättelse väntar på svar. Dokumentatören tar det eller avböjer det först."
                : "\(count) förslag till rättelser väntar på svar. Dokumentatören tar eller avböjer dem först."
        case .recordHasChanged:
            "Dokumentationen har ändrats sedan du läste den. Läs den på nytt och svara sedan."
        case .alreadyApproved:
            "Parten har redan godkänt den här dokumentationen."
        case .alreadyAnswered:
            "Förslaget har redan fått ett svar. Läs dokumentationen på nytt."
        case .reasonMissing:
            "Skriv varför, så att den som läser förstår."
        case .decisionMissing:
            "Skriv vilket beslut som ligger bakom, till exempel beslutets nummer och datum."
        case .alreadyErased:
            "Texten är redan borttagen enligt ett beslut."
        }
    }
}
