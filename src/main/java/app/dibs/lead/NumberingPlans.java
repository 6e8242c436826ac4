package app.dibs.lead;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Reads the world's numbering plans from their files once, beside the start, so that no event loop has to. */
@Component
class NumberingPlans implements InitializingBean {
    @Override
    public void afterPropertiesSet() {
        Thread.ofPlatform().daemon().name("numbering-plans").start(Phone::loadNumberingPlans);
    }
}
