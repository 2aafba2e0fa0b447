package org.yunyan.shelves;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yunyan.catalogue.Catalogue;
import org.yunyan.credits.Ledger;
import org.yunyan.recommender.Embeddings;
import org.yunyan.recommender.Index;
import org.yunyan.skills.Skills;
import org.yunyan.study.Study;
import org.yunyan.terms.Terms;

/** Wires the room; index and embeddings are chosen by who starts the program. */
@Configuration(proxyBeanMethods = false)
class ShelvesRoom {

    @Bean
    Shelves shelves(
            Catalogue catalogue,
            Study study,
            Ledger ledger,
            Skills skills,
            Terms terms,
            Index index,
            Embeddings embeddings,
            MongoDatabase database,
            Clock clock) {
        CoStudying coStudying = new CoStudying(study, clock);
        Understanding understanding = new Understanding(embeddings, new MeaningStore(database));
        Cutting cutting = new Cutting(catalogue);
        Describing describing = new Describing(study, skills, coStudying, embeddings, understanding, cutting);
        return new Shelves(
                catalogue,
                ledger,
                terms,
                index,
                coStudying,
                describing,
                new Reading(catalogue, understanding, cutting),
                clock);
    }
}
